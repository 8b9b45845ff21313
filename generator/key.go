package generator

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"time"

	"github.com/innovato-r/toolkit/innovato"
)

// Key names everything that the files of a site depend on: the program, the
// documents, the base address, and what has begun and ended by Now. Two builds with
// the same key make the same bytes. The program is named by the caller, by a hash
// of its executable for instance.
func (o Options) Key(program string) string {
	h := sha256.New()
	n := o.Network
	fmt.Fprintln(h, program, o.BaseURL, n.InputHash, n.Single, n.ID)
	for _, e := range n.Editions {
		fmt.Fprintln(h, e.ID, e.InputHash, len(e.Changes), e.Phase(o.Now))
		writeClock(h, e, o.Now)
	}
	return hex.EncodeToString(h.Sum(nil))
}

// writeClock writes what of the time a site shows: which entries of the timeline
// have begun and ended, and which news and reports are out.
func writeClock(w io.Writer, e *innovato.Edition, now time.Time) {
	for _, entry := range e.Timeline {
		fmt.Fprint(w, entry.When(now), " ")
	}
	for _, p := range e.Pages {
		fmt.Fprint(w, now.Before(p.Day), " ")
	}
	for _, p := range e.Projects {
		fmt.Fprint(w, now.Before(p.Updated.Start()), " ")
	}
	fmt.Fprintln(w)
}
