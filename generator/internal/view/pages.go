package view

import (
	"cmp"
	"slices"
)

// addPages lists every page of the site, sorted by path.
func (s *Site) addPages() error {
	if err := s.addNetwork(); err != nil {
		return err
	}
	for _, e := range s.editions {
		s.pages = append(s.pages, s.chooser(e))
		for _, lang := range e.Languages {
			l, err := s.local(e, lang)
			if err != nil {
				return err
			}
			s.pages = append(s.pages, l.pages()...)
		}
	}
	slices.SortFunc(s.pages, func(a, b Page) int { return cmp.Compare(a.Path, b.Path) })
	return nil
}

// pages lists the pages of an edition in one language.
func (l *local) pages() []Page {
	out := []Page{
		l.homePage(), l.callPage(), l.rulebookPage(), l.criteriaPage(), l.timelinePage(),
		l.proposalsPage(), l.resultsPage(), l.privacyPage(), l.accessibilityPage(),
	}
	out = append(out, l.proposalPages()...)
	out = append(out, l.newsPages()...)
	out = append(out, l.furtherPages()...)
	return append(out, l.siteMapPage(out))
}
