package scoring

import (
	"strconv"

	"github.com/innovato-r/toolkit/innovato/number"
)

// A Statement is one sentence of the rulebook: the id of a message and the data it speaks of. The words are in the
// catalogue locales/<language>/scoring.yaml; nothing here is in a language. Statements are plain values.
type Statement struct {
	ID    string         // such as "scoring.combine.trimmedMean"
	Count int            // chooses the plural form, shown as {{.Count}}; -1 if the message has none
	Args  map[string]Arg // the template's fields; may be nil
}

// ArgKind says how a view writes an argument in its language.
type ArgKind uint8

// The kinds of arguments.
const (
	ArgNumber   ArgKind = iota // Number, with as many decimals as it has
	ArgPercent                 // Number, a share of 100
	ArgCriteria                // IDs of criteria: a list of their titles
	ArgStage                   // IDs[0] is the id of a stage: its title
	ArgText                    // Text as it stands: a seed, a name
	ArgDate                    // Text is a date of the call, as written there
	ArgFact                    // IDs[0] is the id of a bonus fact: its title
	ArgMoney                   // Number, an amount of the currency in Text
)

// An Arg is one piece of data of a statement. It carries no words of a language.
type Arg struct {
	Kind   ArgKind
	Number number.Number
	IDs    []string
	Text   string
}

// plain is a statement without data.
func plain(id string) Statement { return Statement{ID: id, Count: -1} }

// counted is a statement whose only datum is a count.
func counted(id string, n int) Statement { return Statement{ID: id, Count: n} }

// with is a statement with one argument.
func with(id, field string, a Arg) Statement {
	return Statement{ID: id, Count: -1, Args: map[string]Arg{field: a}}
}

func numeric(n number.Number) Arg { return Arg{Kind: ArgNumber, Number: n} }

func itoa(n int) string { return strconv.Itoa(n) }
