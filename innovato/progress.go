package innovato

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

// progress reads progress.yaml.
func (r *reader) progress(e *Edition) {
	tree := r.document("progress.yaml", "progress.schema.json", false)
	if tree == nil {
		return
	}
	d := decoder{first: e.Languages[0], found: &r.found}
	var file struct {
		Projects []Project `yaml:"projects"`
	}
	d.decode(tree, &file)
	r.finish(&d, e.Languages, e.zone)
	e.Projects = file.Projects
}
