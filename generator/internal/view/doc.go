// Package view fills the page structs of package site from a network of editions:
// it decides what a page says, never how it looks.
//
// [New] ranks every edition and asks its [innovato.Disclosure] what may be shown
// at the given instant. [Site.Pages] lists every page with its address; each one
// builds and renders itself when asked, so that pages can be streamed and rendered
// on all cores.
//
// There is one file a page kind. What many pages of one edition in one language
// share (words, navigation, footer, titles of criteria) is in a [local], made once.
//
// A view reads the edition only through its disclosure where proposals, marks,
// names or results are concerned: what an edition does not publish is in no page.
package view
