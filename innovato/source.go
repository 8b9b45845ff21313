package innovato

import "github.com/innovato-r/toolkit/innovato/diag"

// A Source is where a part of the model was written. Every part that a later
// check may complain of embeds one. The zero Source means that the part was not
// read from a file.
type Source struct {
	Pos  diag.Pos // the place in the file
	Path string   // the JSON Pointer (RFC 6901) within the file
}
