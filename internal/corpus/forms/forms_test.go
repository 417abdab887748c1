package forms

import "testing"

func TestRTF(t *testing.T) {
	for _, test := range []struct{ name, given, want string }{
		{"the code page of the document", `{\rtf1\ansi\ansicpg1256 \'e4\'d5\par }`, "نص\n"},
		{"letters by number", `{\rtf1\ansi\ansicpg1252\uc1 \u1606\'3f\u1589\'3f}`, "نص"},
		{"the code page of a font", `{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 Times;}{\f1\fcharset178 Arial;}}\f0 caf\'e9 {\f1 \'e4\'d5} \'e9\f1 \'e4\plain\'e9}`, "café نص éنé"},
		{"a font without one", `{\rtf1\ansi\ansicpg1256{\fonttbl{\f0\fcharset0 Times;}}\f0 \'e4\'d5}`, "نص"},
	} {
		if got, err := RTF([]byte(test.given)); err != nil || got != test.want {
			t.Errorf("%s: got %q, %v, want %q", test.name, got, err, test.want)
		}
	}
}

func TestDocx(t *testing.T) {
	for _, test := range []struct{ name, given, want string }{
		{"paragraphs and tabs", `<w:document><w:p><w:r><w:t>نص</w:t><w:tab/><w:t>آخر</w:t></w:r></w:p><w:p/></w:document>`, "نص آخر\n\n"},
		{"a box that is there twice for old programs", `<w:p><mc:AlternateContent><mc:Choice><w:t>نص</w:t></mc:Choice><mc:Fallback><w:p><w:t>نص</w:t></w:p></mc:Fallback></mc:AlternateContent></w:p>`, "نص\n"},
		{"what was moved away and deleted", `<w:p><w:moveFrom><w:r><w:t>x</w:t></w:r></w:moveFrom><w:del><w:delText>y</w:delText></w:del><w:moveTo><w:r><w:t>نص</w:t></w:r></w:moveTo></w:p>`, "نص\n"},
	} {
		if got, err := Docx(zipped(t, "word/document.xml", test.given)); err != nil || got != test.want {
			t.Errorf("%s: got %q, %v, want %q", test.name, got, err, test.want)
		}
	}
}
