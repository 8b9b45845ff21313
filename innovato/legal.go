package innovato

import "github.com/innovato-r/toolkit/innovato/diag"

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

func checkAccessibility(a Accessibility, found *diag.List) {
	switch {
	case a.Mode == "external" && a.URL == "":
		found.Error(a.Pos, a.Path+"/mode", "accessibility.noURL", nil)
	case a.Mode == "generated" && a.Contact == nil:
		found.Error(a.Pos, a.Path+"/mode", "accessibility.noContact", nil)
	}
}
