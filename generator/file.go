package generator

// A File is one file of a site, ready to be written.
//
// A File is a loan: the producer of a sequence may use the memory of Body again
// as soon as the yield function has returned. Whoever keeps a Body, or hands it
// to another goroutine, copies it first. [Publish] does so.
type File struct {
	// Path is the place of the file in the site, relative, with slashes, such as
	// "torino-2019/it/index.html". The rules are those of [Publish].
	Path string
	// Body is the whole content. It is valid only during the yield, and read only.
	Body []byte
}
