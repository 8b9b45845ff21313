package innovato

import "github.com/innovato-r/toolkit/innovato/number"

// Eligibility is who may take part.
type Eligibility struct {
	Who                   Text     `yaml:"who"`
	Clauses               []Clause `yaml:"clauses"`
	Team                  Team     `yaml:"team"`
	ProposalsPerApplicant int      `yaml:"proposalsPerApplicant"` // 0 is no limit
}

// A Clause is one condition of eligibility.
type Clause struct {
	Source

	ID       string `yaml:"id"`
	Text     Text   `yaml:"text"`
	Excludes bool   `yaml:"excludes"` // it says who may not take part
}

// A Team is the rule for taking part together. Max 0 means that nothing is said.
type Team struct {
	Max          int  `yaml:"max"` // the most members; 1 means no teams
	Spokesperson bool `yaml:"spokesperson"`
}

// A Theme is an area in which proposals are sought.
type Theme struct {
	Source

	ID          string `yaml:"id"`
	Title       Text   `yaml:"title"`
	Description Text   `yaml:"description"`
}

// A Division is a department, for conflicts of interest and for quotas.
type Division struct {
	Source

	ID    string `yaml:"id"`
	Title Text   `yaml:"title"`
}

// A Challenge is a question that the city asks and applicants answer.
type Challenge struct {
	Source

	ID          string `yaml:"id"`
	Title       Text   `yaml:"title"`
	Description Text   `yaml:"description"` // Markdown
	Owner       Text   `yaml:"owner"`
	Theme       string `yaml:"theme"`
}

// An Application is how to apply.
type Application struct {
	How         Text        `yaml:"how"` // Markdown
	URL         string      `yaml:"url"`
	Anonymous   bool        `yaml:"anonymous"` // the jury reads proposals without names
	Fields      []Field     `yaml:"fields"`
	Attachments Attachments `yaml:"attachments"`
}

// A Field is one field of the application form.
type Field struct {
	Source

	ID            string     `yaml:"id"`
	Title         Text       `yaml:"title"`
	Help          Text       `yaml:"help"`
	Kind          string     `yaml:"kind"`          // text, number, money, date, choice, file; "" is text
	MaxCharacters int        `yaml:"maxCharacters"` // Unicode characters; 0 is no limit
	Required      bool       `yaml:"required"`
	Public        bool       `yaml:"public"` // the answer is published with the proposal
	Options       []Division `yaml:"options"`
}

// Attachments limits the files that may be added. Max 0 means that nothing is said.
type Attachments struct {
	Max          int            `yaml:"max"`
	MaxMegabytes *number.Number `yaml:"maxMegabytes"`
	Formats      []string       `yaml:"formats"`
}
