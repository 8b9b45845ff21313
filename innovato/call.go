package innovato

import "github.com/innovato-r/toolkit/innovato/number"

// A Call is the content of call.yaml.
type Call struct {
	Source

	ID             string         `yaml:"id"`
	City           City           `yaml:"city"`
	Languages      []string       `yaml:"languages"` // the first is complete
	TimeZone       string         `yaml:"timeZone"`  // IANA name
	Title          Text           `yaml:"title"`
	Slogan         Text           `yaml:"slogan"`
	Summary        Text           `yaml:"summary"`
	Introduction   Text           `yaml:"introduction"` // Markdown
	Illustrative   Illustrative   `yaml:"illustrative"`
	Timeline       []Entry        `yaml:"timeline"` // in order of time
	Eligibility    Eligibility    `yaml:"eligibility"`
	Themes         []Theme        `yaml:"themes"`
	Divisions      []Division     `yaml:"divisions"`
	Challenges     []Challenge    `yaml:"challenges"`
	Application    Application    `yaml:"application"`
	Jury           Jury           `yaml:"jury"`
	Stages         []Stage        `yaml:"stages"`
	Selection      Selection      `yaml:"selection"`
	Prizes         []Prize        `yaml:"prizes"`
	Sponsors       []Sponsor      `yaml:"sponsors"`
	Implementation Implementation `yaml:"implementation"`
	Publication    Publication    `yaml:"publication"`
	Legal          Legal          `yaml:"legal"`
	Brand          Brand          `yaml:"brand"`
	Practice       Practice       `yaml:"practice"`
}

// A City is the public body that holds a call.
type City struct {
	Name    Text   `yaml:"name"`
	Country string `yaml:"country"` // two capital letters, ISO 3166-1
	Website string `yaml:"website"`
}

// Illustrative says what in an edition is invented. The zero value means nothing.
type Illustrative struct {
	Parts []string `yaml:"parts"` // criteria, rules, proposals, marks, jury, timeline, prizes, contacts
	Note  Text     `yaml:"note"`
}

// Money is an exact amount in a currency.
type Money struct {
	Amount   number.Number `yaml:"amount"`
	Currency string        `yaml:"currency"` // ISO 4217
}

// A Prize is what can be won.
type Prize struct {
	Source

	ID          string `yaml:"id"`
	Title       Text   `yaml:"title"`
	Description Text   `yaml:"description"`
	Count       int    `yaml:"count"` // 0 means that nothing is said
	Amount      *Money `yaml:"amount"`
	Sponsor     string `yaml:"sponsor"`
}

// A Sponsor supports the call.
type Sponsor struct {
	Source

	ID           string `yaml:"id"`
	Name         Text   `yaml:"name"`
	Contribution Text   `yaml:"contribution"`
	URL          string `yaml:"url"`
}

// Implementation is what happens with awarded proposals.
type Implementation struct {
	Support Text   `yaml:"support"`
	Months  int    `yaml:"months"` // 0 means that nothing is said
	Budget  *Money `yaml:"budget"`
	Steps   []Text `yaml:"steps"`
}
