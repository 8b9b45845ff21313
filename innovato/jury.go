package innovato

import "github.com/innovato-r/toolkit/innovato/diag"

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

func checkJury(c *Call, found *diag.List) {
	j := c.Jury
	if j.Size > 0 && j.Quorum > j.Size {
		found.Error(c.Pos, "/jury/quorum", "jury.quorum", diag.Args{"quorum": itoa(j.Quorum), "size": itoa(j.Size)})
	}
	members := len(c.JurorsOf(Stage{}))
	if j.Size > 0 && members > 0 && members != j.Size {
		found.Warn(c.Pos, "/jury/members", "jury.size", diag.Args{"size": itoa(j.Size), "members": itoa(members)})
	}
	for _, m := range j.Members {
		reference(found, m.at("unit"), "unit", m.Unit, ids(c.Divisions))
	}
	for _, d := range j.Conflicts.Declared {
		reference(found, d.at("juror"), "juror", d.Juror, ids(j.Members))
	}
}
