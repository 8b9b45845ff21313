package innovato

import (
	"time"

	"github.com/innovato-r/toolkit/innovato/diag"
	"github.com/innovato-r/toolkit/innovato/internal/doc"
	"github.com/innovato-r/toolkit/innovato/number"
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
	// Hash is the SHA-256, in hexadecimal, of the documents that the ranking depends
	// on: call.yaml, the proposals, marks.csv and votes.csv, in that order.
	Hash string
	// RulesHash is the SHA-256, in hexadecimal, of call.yaml.
	RulesHash string

	// InputHash is the same of every file of the edition, pages and assets too.
	InputHash string

	zone *time.Location
	tree *doc.Node // call.yaml, to be compared with the reference practice
}

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

// A Jury is who judges.
type Jury struct {
	Size        int       `yaml:"size"`   // 0 means that nothing is said
	Quorum      int       `yaml:"quorum"` // 0 means that nothing is said
	Appointment Text      `yaml:"appointment"`
	Members     []Juror   `yaml:"members"`
	Conflicts   Conflicts `yaml:"conflicts"`
	Secrecy     Text      `yaml:"secrecy"`
}

// A Juror is a member of the jury.
type Juror struct {
	Source

	ID        string `yaml:"id"`
	Name      string `yaml:"name"`
	Role      Text   `yaml:"role"`
	Unit      string `yaml:"unit"`
	Chair     bool   `yaml:"chair"`
	Alternate bool   `yaml:"alternate"`
}

// Conflicts are the rules for conflicts of interest, and those declared.
type Conflicts struct {
	SameUnit   string     `yaml:"sameUnit"`   // recuse, declare or ""
	TeamMember string     `yaml:"teamMember"` // recuse or ""
	Declared   []Conflict `yaml:"declared"`
}

// A Conflict is a declared conflict of interest. The reason is never published.
type Conflict struct {
	Source

	Juror    string `yaml:"juror"`
	Proposal string `yaml:"proposal"`
	Reason   Text   `yaml:"reason"`
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

// A Person is an office or an official to turn to.
type Person struct {
	Name    Text   `yaml:"name"`
	Role    Text   `yaml:"role"`
	Email   string `yaml:"email"`
	Phone   string `yaml:"phone"`
	Address Text   `yaml:"address"`
	URL     string `yaml:"url"`
}

// Legal is what the law requires to be said.
type Legal struct {
	Act                  Text          `yaml:"act"`
	Responsible          *Person       `yaml:"responsible"`
	Contact              *Person       `yaml:"contact"`
	Privacy              *Privacy      `yaml:"privacy"`
	Accessibility        Accessibility `yaml:"accessibility"`
	Appeals              Text          `yaml:"appeals"`
	IntellectualProperty Text          `yaml:"intellectualProperty"`
	Final                Text          `yaml:"final"`
}

// Privacy is the content of the privacy notice (GDPR, article 13).
type Privacy struct {
	Controller Text    `yaml:"controller"`
	Officer    *Person `yaml:"officer"`
	Purposes   Text    `yaml:"purposes"`
	Retention  Text    `yaml:"retention"`
	Recipients Text    `yaml:"recipients"`
	Text       Text    `yaml:"text"` // Markdown
}

// Accessibility is the content of the accessibility statement (Implementing
// Decision (EU) 2018/1523).
type Accessibility struct {
	Source

	Mode        string  `yaml:"mode"` // generated, external or ""
	URL         string  `yaml:"url"`
	Status      string  `yaml:"status"` // full, partial, none or ""
	Standard    string  `yaml:"standard"`
	Prepared    Moment  `yaml:"prepared"`
	Reviewed    Moment  `yaml:"reviewed"`
	Method      string  `yaml:"method"` // self, external or ""
	Issues      []Text  `yaml:"issues"`
	Contact     *Person `yaml:"contact"`
	Enforcement *Person `yaml:"enforcement"`
}

// A Brand is the look of an edition.
type Brand struct {
	Source

	Primary string `yaml:"primary"` // # and six hexadecimal digits, or ""
	Accent  string `yaml:"accent"`
	Logo    string `yaml:"logo"` // below the edition's folder, such as assets/logo.svg
	LogoAlt Text   `yaml:"logoAlt"`
}

// A Practice is where an edition comes from and what it says it changed.
type Practice struct {
	Source

	From        string       `yaml:"from"` // folder relative to the edition's own, or ""
	Adaptations []Adaptation `yaml:"adaptations"`
}

// An Adaptation is a declared change from the reference practice, with its reason.
type Adaptation struct {
	Source

	At    string `yaml:"at"`   // the part of the call, such as eligibility/team
	Kind  string `yaml:"kind"` // kept, changed, added, dropped
	Title Text   `yaml:"title"`
	Why   Text   `yaml:"why"`
}

// A Page is a further page or a news item, in Markdown.
type Page struct {
	Slug string    // for news, without the date
	News bool      // whether it is a news item
	Day  time.Time // the day of a news item, midnight in the edition's time zone
	Body Text      // Markdown after the title line
	// Title is the text of the first line, a first-level heading.
	Title Text
}

// Zone returns the edition's time zone.
func (e *Edition) Zone() *time.Location { return e.zone }

// Proposal returns the proposal with an id, or nil.
func (e *Edition) Proposal(id string) *Proposal { return find(e.Proposals, id) }

// A Project is what became of an awarded proposal.
type Project struct {
	Source

	Proposal   string      `yaml:"proposal"`
	Status     string      `yaml:"status"` // planned, underway, done, stopped
	Updated    Moment      `yaml:"updated"`
	Summary    Text        `yaml:"summary"`
	Milestones []Milestone `yaml:"milestones"`
	Results    []Text      `yaml:"results"`
}

// A Milestone is a step of a project.
type Milestone struct {
	At    Moment `yaml:"at"`
	Title Text   `yaml:"title"`
	Done  bool   `yaml:"done"`
}

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
