package site

import "embed"

// Assets holds the files that pages link: assets/site.css, assets/filter.js
// (on the page of proposals) and assets/favicon.svg. They are to be published
// under names with a hash of their content, so that browsers may keep them.
//
//go:embed assets/site.css assets/filter.js assets/favicon.svg
var Assets embed.FS
