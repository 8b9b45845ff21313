// Narrows the list of proposals by words, theme and outcome, in the browser.
const form = document.getElementById("filter");
const list = document.getElementById("proposals");
const count = document.getElementById("count");
if (form && list && count) {
	const fields = [...form.querySelectorAll("input, select")];
	const text = {};
	for (const d of form.querySelectorAll("data")) text[d.value] = d.textContent;
	const lang = document.documentElement.lang;
	const plural = new Intl.PluralRules(lang);
	const digits = new Intl.NumberFormat(lang);
	const fold = (s) => s.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
	const apply = () => {
		const { q = "", theme, outcome } = Object.fromEntries(fields.map((f) => [f.name, f.value]));
		const words = fold(q).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
		let shown = 0;
		for (const row of list.children) {
			const data = row.dataset;
			row.hidden = !((!theme || data.theme === theme) && (!outcome || data.outcome === outcome) &&
				words.every((w) => (" " + data.search).includes(" " + w)));
			if (!row.hidden) shown++;
		}
		const sentence = shown ? text[plural.select(shown)] ?? text.other : text.none;
		count.textContent = sentence.replace("#", digits.format(shown));
	};
	form.addEventListener("input", apply);
	form.querySelector("button").addEventListener("click", () => {
		for (const f of fields) f.value = "";
		apply();
	});
	form.hidden = false;
	if (fields.some((f) => f.value)) apply();
}
