package doc

import (
	"regexp"
	"strings"

	"github.com/innovato-r/toolkit/innovato/diag"
)

// afterBracket recognises text after a closing bracket, as in "a: [1, 2] three".
func (f *fault) afterBracket() (diag.Diagnostic, bool) {
	value := f.text[valueOffset(f.text):]
	if value == "" || strings.IndexByte("[{", value[0]) < 0 {
		return diag.Diagnostic{}, false
	}
	x := f.source.lex(f.line, f.line)
	if end := strings.LastIndexAny(f.text, "]}"); len(x.open) == 0 && end >= 0 && end < len(strings.TrimRight(f.text, " "))-1 {
		return f.at(end+1, "yaml.afterBracket", diag.Args{"value": short(f.text[end+1:]), "suggestion": quoted(value)}), true
	}
	return diag.Diagnostic{}, false
}

// inBrackets handles a fault within [ ] or { }.
func (f *fault) inBrackets() diag.Diagnostic {
	x := f.source.lex(1, f.source.lines())
	switch {
	case x.hash != nil && x.hash.Line <= f.line:
		return f.hash(*x.hash)
	case x.sign != nil && x.sign.Line <= f.line:
		return f.sign(*x.sign)
	case x.extra != nil && len(x.open) == 0:
		return diag.Diagnostic{Code: "yaml.extraBracket", Pos: x.extra.pos, Args: diag.Args{"value": string(x.extra.char)}}
	case len(x.open) > 0:
		open := x.open[len(x.open)-1]
		return diag.Diagnostic{
			Code: "yaml.unclosedBracket", Pos: open.pos,
			Args: diag.Args{"value": string(open.char), "closing": string(open.char + 2)},
		}
	}
	return f.missingComma(x)
}

// hash handles a # that hides the rest of a list or map in brackets.
func (f *fault) hash(pos diag.Pos) diag.Diagnostic {
	value := short(word(f.source.at(pos.Line, pos.Column)))
	return diag.Diagnostic{Code: "yaml.commentInBrackets", Pos: pos, Args: diag.Args{"value": value, "suggestion": "'" + value + "'"}}
}

// sign handles a text within brackets that has a sign in it which needs quotes there.
func (f *fault) sign(pos diag.Pos) diag.Diagnostic {
	value := entry(f.source.at(pos.Line, pos.Column))
	return diag.Diagnostic{Code: "yaml.signInBrackets", Pos: pos, Args: diag.Args{"value": short(value), "suggestion": quoted(value)}}
}

// entry returns the beginning of a text up to the end of an entry in brackets.
func entry(text string) string {
	if i := strings.IndexAny(text, ",}"); i > 0 {
		text = text[:i]
	}
	return strings.TrimSpace(text)
}

// missingComma handles two entries in brackets with no comma between them.
func (f *fault) missingComma(x *lexer) diag.Diagnostic {
	args := diag.Args{"value": short(f.text)}
	for _, s := range x.spans {
		if s.to.Line != f.line {
			continue
		}
		after := f.source.at(f.line, s.to.Column+1)
		rest := strings.TrimLeft(after, " ")
		if rest != "" && strings.IndexByte(":,]}#", rest[0]) < 0 {
			return f.at(len(f.text)-len(rest), "yaml.missingComma", args)
		}
	}
	if m := regexp.MustCompile(`[{,]\s*[\w-]+:\s+([^\s,{}\[\]"':]+): `).FindStringSubmatchIndex(f.text); m != nil {
		value := entry(f.text[m[2]:])
		return f.at(m[3], "yaml.unquotedColon", diag.Args{"value": short(value), "suggestion": quoted(value)})
	}
	if m := regexp.MustCompile(`[{\[,][^,{}\[\]"':]+: [^,{}\[\]"':]*?([^\s,{}\[\]"':]+): `).FindStringSubmatchIndex(f.text); m != nil {
		return f.at(m[2], "yaml.missingComma", args)
	}
	return f.diagnostic("yaml.missingComma", args)
}
