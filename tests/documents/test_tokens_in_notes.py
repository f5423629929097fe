from word_files import PLAIN, PREFIXES, WML, faults_of


def test_a_token_in_a_footnote_is_refused():
    note = '<w:footnote w:id="1"><w:p><w:r><w:t>【数:办结率】</w:t></w:r></w:p></w:footnote>'
    notes = f'<w:footnotes xmlns:w="{PREFIXES["w"]}">{note}</w:footnotes>'
    made = PLAIN.part("word/footnotes.xml", notes, WML + "footnotes+xml").relation("footnotes", "footnotes.xml")

    assert ["脚注" in fault for fault in faults_of(made)] == [True]
