// Package innovato is the model of a call for innovation: a competition in which a
// city asks for proposals, a jury marks them, and the best are carried out. It reads
// what the city wrote, says what is wrong with it, and ranks the proposals exactly.
//
// # What to call
//
//  1. [NewLoader] once. A [Loader] holds the compiled schemas.
//  2. [Loader.Network] for a folder with a network.yaml, or [Loader.Edition] for the
//     folder of one call. Both take any [fs.FS].
//  3. The problems: [Network.Problems], or the list that Edition returns. With errors
//     in it, only show them. Put them into words elsewhere: package diag says how.
//  4. [Edition.Score] for the ranking with the proof of every score, if
//     [Edition.Marked] says that there are marks.
//  5. [Edition.Disclose] before anything is shown to anybody: it says what is public
//     at an instant. [Edition.Report] is the result as a document with everything in
//     it; [Report.Public] is what of it may be published.
//
// # Vocabulary
//
// A [Network] is several editions on one site. An [Edition] is one call with all that
// belongs to it; the [Call] is its rules. A [Stage] is a round of evaluation, with
// criteria, a scale and the steps of the scoring. A [Proposal] gets marks from
// jurors, which stand in a [Sheet]. A [Text] is the same text in several languages, a
// [Moment] a day or an hour in the time zone of the edition. The [Phase] of an edition
// follows from its timeline. A [Change] is a difference from the reference practice,
// the edition that a city took over.
//
// # Files
//
// An edition is a folder. Only call.yaml must exist.
//
//	call.yaml                    the call and its rules
//	proposals.yaml               what was proposed, or
//	proposals/ID.yaml            each proposal in a file of its own
//	proposals/ID.LANGUAGE.md     the long text of a proposal
//	marks.csv                    stage,juror,proposal,criterion,mark,state,note
//	votes.csv                    stage,voter,proposal,value
//	progress.yaml                what became of the awarded proposals
//	pages/SLUG.LANGUAGE.md       further pages; the first line is the title
//	pages/news/DAY-SLUG.LANGUAGE.md
//	assets/                      pictures and documents
//
// In marks.csv a row without a criterion stands for all criteria, one without a
// proposal for all proposals that have marks in the stage: that is how an absence is
// written. A juror with a conflict of interest is recused without a row.
//
// # Guarantees
//
// Nothing is read but the fs.FS that was passed in, and no link in it is followed.
// There is no network, no clock and no environment: the moment at which an edition is
// looked at is an argument. Time zones are those of the Go distribution or the system.
//
// Numbers are exact, from the mark in a file to the score; nothing that ranks goes
// through a float. The same files give the same edition, result and report, on any
// machine and any number of processors.
//
// Every problem is reported at once, with its place. Nothing that a document says is
// silently ignored: what this version cannot carry out is an error. Nothing panics on
// a document, whatever is in it.
//
// An Edition, and all that belongs to it, is not changed after it was loaded and is
// safe for concurrent use.
package innovato
