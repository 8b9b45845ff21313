package site

// Call is the page of the call: everything somebody needs to decide whether
// and how to take part. Sections without content are left out.
type Call struct {
	Layout Layout

	// Title is the heading of the page.
	Title string
	// Lead sums up the call.
	Lead string
	// Phase names what is happening now.
	Phase Badge
	// Actions are what the reader can do.
	Actions []Action
	// Facts are the key facts.
	Facts []Fact
	// Contents lists the sections.
	Contents Contents

	// Who says who may apply.
	Who Eligibility
	// Teams says how applicants may join.
	Teams Section
	// Themes are what proposals may be about.
	Themes Themes
	// Challenges are set by the city and answered by applicants.
	Challenges Themes
	// Application tells how to apply and what is asked.
	Application Application
	// Prizes are what there is to win.
	Prizes Prizes
	// Sponsors gave them.
	Sponsors Sponsors
	// Support is the help awarded projects get.
	Support Section
	// More are further sections in the order given: publication of data,
	// anonymity, questions.
	More []Section
	// Changes is what the city changed in the reference practice.
	Changes Changes
	// Legal is the act, the responsible official and the appeals.
	Legal Section
}

// Eligibility says who may apply.
type Eligibility struct {
	// ID is the anchor and Title the heading.
	ID, Title string
	// Body says it in a few sentences.
	Body HTML
	// IncludedTitle heads the clauses that admit: "May apply".
	IncludedTitle string
	// Included are the clauses that admit.
	Included []Clause
	// ExcludedTitle heads the clauses that exclude: "May not apply".
	ExcludedTitle string
	// Excluded are the clauses that exclude.
	Excluded []Clause
}

// Clause is a rule on its own.
type Clause struct {
	// ID is the anchor, or empty.
	ID string
	// Body is its text, without a block element around it.
	Body HTML
}

// Application tells how to apply.
type Application struct {
	// ID is the anchor and Title the heading.
	ID, Title string
	// Body says how and where.
	Body HTML
	// Steps tells it in steps.
	Steps []HowStep
	// FieldsTitle heads the table of what is asked.
	FieldsTitle string
	// Fields is a row for each question: title, limit, whether it is required
	// and whether the answer is published.
	Fields Table
	// Notes are remarks under the table.
	Notes []string
}

// Prizes is what there is to win.
type Prizes struct {
	// ID is the anchor and Title the heading.
	ID, Title string
	// Lead introduces the list.
	Lead string
	// Items are the prizes, the highest first.
	Items []Prize
}

// Prize is one prize, or several alike.
type Prize struct {
	// Number tells how many there are: "2 ×". Empty for one.
	Number string
	// Title names it.
	Title string
	// Text describes it.
	Text string
	// Value is what it is worth, or empty.
	Value string
	// By is who gives it: "given by Enel". It may be empty.
	By string
}

// Sponsors is a list of those who give prizes or help.
type Sponsors struct {
	// ID is the anchor and Title the heading.
	ID, Title string
	// Lead introduces the list.
	Lead string
	// Items are the sponsors; the note says what they give.
	Items []Link
}
