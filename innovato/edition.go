package innovato

import (
	"time"

	"github.com/innovato-r/toolkit/innovato/internal/doc"
)

// An Edition is one call with everything that belongs to it: its rules, its
// proposals, the jurors' marks, the reports of progress and its further pages.
//
// An Edition is made by [Loader.Edition] and is not changed afterwards; it is safe
// for concurrent use.
type Edition struct {
	Call

	Folder    string      // the folder that it was read from, slash-separated, "." for the root
	Proposals []*Proposal // by id
	Sheets    []Sheet     // the marks, stage by stage, in the order of Call.Stages
	Votes     []Vote      // the ballots, in the order of the file
	Projects  []Project   // what became of the awarded proposals
	Pages     []Page      // further pages and news, by slug
	Assets    []string    // names of the files below assets/, sorted, such as "logo.svg"
	// Changes are the differences from the reference practice; nil without one.
	Changes []Change
	// Hash is the SHA-256, in hexadecimal, of the names and hashes of the documents that
	// the ranking depends on: call.yaml, the proposals, marks.csv and votes.csv.
	Hash string
	// RulesHash is the SHA-256, in hexadecimal, of call.yaml.
	RulesHash string

	// InputHash is the same of every file of the edition, pages and assets too.
	InputHash string

	zone *time.Location
	tree *doc.Node // call.yaml, to be compared with the reference practice

	judged *judged // what Sheets are from

	// lost are the ids of proposals whose files are broken, which is reported there;
	// allLost says that proposals.yaml is.
	lost    map[string]bool
	allLost bool
}

// RanksLike reports whether both editions were loaded, by one [Loader] that remembers,
// from the same call, proposals and marks, so that they are ranked alike; the texts of
// proposals in files of their own may differ. Of an edition that was changed after it
// was loaded it knows nothing.
func (e *Edition) RanksLike(other *Edition) bool {
	return e.judged != nil && other.judged == e.judged
}

// Zone returns the edition's time zone.
func (e *Edition) Zone() *time.Location { return e.zone }

// Proposal returns the proposal with an id, or nil.
func (e *Edition) Proposal(id string) *Proposal { return find(e.Proposals, id) }
