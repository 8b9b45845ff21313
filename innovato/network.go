package innovato

import (
	"strings"

	"github.com/innovato-r/toolkit/innovato/diag"
)

// A Network is several editions on one site.
type Network struct {
	Source

	ID            string         `yaml:"id"`
	Title         Text           `yaml:"title"`
	Summary       Text           `yaml:"summary"`
	Introduction  Text           `yaml:"introduction"` // Markdown
	Languages     []string       `yaml:"languages"`
	BaseURL       string         `yaml:"baseURL"` // without a final slash
	Reference     string         `yaml:"reference"`
	Folders       []string       `yaml:"editions"`
	Contact       *Person        `yaml:"contact"`
	Accessibility *Accessibility `yaml:"accessibility"`

	// InputHash is the SHA-256, in hexadecimal, of network.yaml; empty without one.
	InputHash string `yaml:"-"`
	// Single says that there is no network.yaml: the network is one edition.
	Single bool `yaml:"-"`
	// Editions are in the order of network.yaml.
	Editions []*Edition `yaml:"-"`
	// Problems are those that were found, errors and warnings.
	Problems diag.List `yaml:"-"`
}

// Only returns the network with one of its editions alone, as a site of its own.
// The edition keeps what is known of its reference practice; of the problems those
// of the edition are left.
func (n *Network) Only(e *Edition) *Network {
	out := &Network{
		ID: e.ID, Title: e.Title, Summary: e.Summary, Languages: e.Languages, BaseURL: n.BaseURL,
		Folders: []string{e.Folder}, Single: true, Editions: []*Edition{e},
	}
	for _, d := range n.Problems.Sorted() {
		if strings.HasPrefix(d.Pos.File, e.Folder+"/") {
			out.Problems.Add(d)
		}
	}
	return out
}

// checkNetwork reports editions that stand twice and a reference that is none of
// them.
func checkNetwork(n *Network, found *diag.List) {
	first := map[string]*Edition{}
	for _, e := range n.Editions {
		if e.ID == "" {
			continue
		}
		if _, twice := first[e.ID]; twice {
			found.Error(e.Pos, "/id", "id.twice", diag.Args{"id": e.ID, "first": nearestPos(first[e.ID].tree, "/id").String()})
		}
		first[e.ID] = e
		if e.ID != e.Folder {
			found.Warn(e.Pos, "/id", "network.folderName", diag.Args{"id": e.ID, "folder": e.Folder})
		}
	}
	if n.Accessibility != nil {
		checkAccessibility(*n.Accessibility, found)
	}
	reference(found, n.at("reference"), "edition", n.Reference, n.Folders)
}

// edition returns the edition from a folder, or nil.
func (n *Network) edition(folder string) *Edition {
	for _, e := range n.Editions {
		if e.Folder == folder {
			return e
		}
	}
	return nil
}
