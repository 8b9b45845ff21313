// What generate.mjs and golden.mjs have in common: the languages (folder name and
// BCP 47 tag) and the currencies. English is British, Portuguese is that of Portugal.
export const locales = {
  it: "it", en: "en-GB", pt: "pt-PT", nl: "nl", fr: "fr", ro: "ro", es: "es", hu: "hu",
};

// Those of the European Union and its neighbours, and the United States dollar.
export const currencies = [
  "EUR", "RON", "HUF", "BGN", "CHF", "CZK", "DKK", "GBP", "ISK", "MDL", "NOK", "PLN", "RSD", "SEK", "UAH", "USD",
];
