// Package schema holds the contract for what a city writes: one JSON Schema
// (draft 2020-12) for each kind of document. Every key has a description, which
// an editor shows as help while one types.
//
//   - call.schema.json: call.yaml, the call and all its rules
//   - proposals.schema.json: proposals.yaml, all proposals in one file
//   - proposal.schema.json: proposals/ID.yaml, a proposal in its own file
//   - progress.schema.json: progress.yaml, what became of the awarded proposals
//   - network.schema.json: network.yaml, several editions on one site
//   - defs.schema.json: pieces that the others share
//
// A key with the extension x-code names the diagnostic that explains a value that
// does not fit.
package schema

import "embed"

// FS holds the schemas by the names above. It is immutable and safe for
// concurrent use.
//
//go:embed *.schema.json
var FS embed.FS

// Base is the address under which the schemas refer to one another. Nothing is
// ever fetched from it.
const Base = "https://innovato-r.github.io/toolkit/schema/1/"
