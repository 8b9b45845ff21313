export default {
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    // templ writes <!doctype html> in small letters, which means the same.
    "doctype-style": "off",
    // A title names the proposal, the edition and the city; it is not for us to cut.
    "long-title": "off",
    // A table that scrolls is a region with a name; there is no such element.
    "prefer-native-element": "off",
  },
};
