// Package generator turns a network of editions into a site: plain files in every
// language of every edition, that need no server and no script.
//
//	g, err := generator.New(generator.Options{Network: network, Input: fsys, Now: now})
//	report, err := generator.Publish(ctx, "public", g.Files(ctx), generator.PublishOptions{})
//
// [New] ranks the editions and lists every file of the site. [Generator.Files]
// renders them on all cores, one after the other into the hands of the caller, so
// that a site of any size needs little memory. [Generator.File] renders a single
// one, for a server that shows the site while somebody edits it. [Publish] is the
// only code of the module that writes to a disk.
//
// What a site says depends on its documents and on [Options].Now alone: the same
// input gives the same bytes on every machine.
//
// Data flows one way: editions, results (package scoring), views
// (internal/view), components (package site), files.
package generator
