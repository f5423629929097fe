"""The messages about tokens in places where nothing is filled in, or where it would not be seen or would not stay."""

PLACES = {
    "at_part": {"zh": "文件内部（{part}）：{what}", "en": "inside the file ({part}): {what}"},
    "in_equation": {
        "zh": "占位符不能写在公式里：{token}；请把公式改成普通文字",
        "en": "tokens cannot stand in an equation: {token}; turn the equation into plain text",
    },
    "in_ruby": {
        "zh": "占位符不能写在拼音指南里：{token}；请去掉这几个字的拼音",
        "en": "tokens cannot stand in a phonetic guide: {token}; take the guide off these words",
    },
    "in_instruction": {
        "zh": "占位符不能写在域代码里：{token}；请按Alt+F9找到这个域，把占位符移到域的外面",
        "en": "tokens cannot stand in the code of a field: {token}; show it with Alt+F9 and move the token out of it",
    },
    "in_result": {
        "zh": "{token}写在一个域里，Word更新域时它会消失；请选中这个域，按Ctrl+Shift+F9转为文字",
        "en": "{token} stands in a field and would vanish when Word renews it; select the field and turn it into text "
        "with Ctrl+Shift+F9",
    },
    "in_deleted": {
        "zh": "占位符写在已删除的文字里：{token}；请先接受全部修订",
        "en": "a token stands in deleted text: {token}; accept all tracked changes first",
    },
    "in_choices": {
        "zh": "占位符不能写在下拉列表的选项里：{token}；请删去这个控件，把占位符直接写在正文里",
        "en": "tokens cannot stand in the choices of a list: {token}; remove the control and type the token there",
    },
    "in_art": {
        "zh": "占位符不能写在艺术字或水印里：{token}；请改用普通文字或文本框",
        "en": "tokens cannot stand in WordArt or a watermark: {token}; use plain text or a text box",
    },
    "in_alt": {
        "zh": "占位符不能写在图片、形状或表格的替代文字（可选文字）里：{token}；请从中删去"
        "（图表要填数的，替代文字里只写【图:名称】）",
        "en": "tokens cannot stand in the alternative text of a picture, shape or table: {token}; take it out there "
        "(that of a chart to be filled is 【figure:name】 and nothing else)",
    },
    "in_tooltip": {
        "zh": "占位符不能写在链接的屏幕提示里：{token}；请在“编辑超链接”里删去",
        "en": "tokens cannot stand in the screen tip of a link: {token}; take it out under “edit link”",
    },
    "in_address": {
        "zh": "占位符不能写在链接的地址里：{token}；请在“编辑超链接”里改写地址",
        "en": "tokens cannot stand in the address of a link: {token}; mend the address under “edit link”",
    },
    "in_bookmark": {
        "zh": "占位符不能写在书签的名称里：{token}；请在“插入—书签”里删去这个书签",
        "en": "tokens cannot stand in the name of a bookmark: {token}; delete the bookmark under “insert, bookmark”",
    },
    "in_comment": {
        "zh": "占位符不能写在批注里：{token}；请删去批注",
        "en": "a token stands in a comment: {token}; delete it",
    },
    "in_chart": {
        "zh": "占位符不能写在图表或嵌入的文件里：{token}；图表要填数的，图表标题只写【图:名称】；别的请改写",
        "en": "tokens cannot stand in a chart or an embedded file: {token}; the title of a chart "
        "to be filled is 【figure:name】 and nothing else; mend other words in it",
    },
    "in_diagram": {
        "zh": "占位符不能写在SmartArt图形里：{token}；请改用表格或文本框",
        "en": "tokens cannot stand in SmartArt: {token}; use a table or a text box",
    },
    "in_property": {
        "zh": "占位符不能写在文件属性里：{token}；请在“文件—信息—属性—高级属性”里删去",
        "en": "tokens cannot stand in the properties of the file: {token}; take it out under “file, info, properties”",
    },
    "in_data": {
        "zh": "占位符写在文件附带的数据（自定义XML）里：{token}；请用“文件—信息—检查文档”删去自定义XML数据",
        "en": "a token stands in data that the file carries (custom XML): {token}; see “inspect document”",
    },
    "in_numbering": {
        "zh": "占位符不能写在自动编号的格式里：{token}；请在“定义新编号格式”里删去",
        "en": "tokens cannot stand in the format of a numbered list: {token}; see “define new number format”",
    },
    "in_style": {
        "zh": "占位符不能写在样式的名称里：{token}；请给样式改名",
        "en": "tokens cannot stand in the name of a style: {token}; rename the style",
    },
    "in_setting": {
        "zh": "占位符写在文件的设置（文档变量）里：{token}；请把内容复制到一个新的文件里再保存",
        "en": "a token stands in the settings of the file (a variable): {token}; copy the content into a new file",
    },
    "in_glossary": {
        "zh": "占位符写在控件的提示文字或文档部件里：{token}；请删去这个控件，把占位符直接写在正文里",
        "en": "a token stands in a building block or in the prompt of a control: {token}; remove the control and type "
        "the token into the text",
    },
    "in_inside": {
        "zh": "占位符写在看不见的地方：{token}；请把它移到正文里",
        "en": "a token stands where nobody sees it: {token}; move it into the text",
    },
    "not_seen": {
        "zh": "{token}填上了也看不见（隐藏、划去、白字、字太小太窄、符号字体、行太低或在页面之外）；"
        "请清除这几个字的格式，或移到普通文字里",
        "en": "{token} would not be seen (hidden, struck out, white, tiny, in a font of signs, cut or off the page); "
        "clear the format of these letters, or move the token into plain text",
    },
    "reversed": {
        "zh": "{token}写在从右到左排的文字里，填上的数会反着显示；请改为从左到右",
        "en": "{token} stands in text that runs from right to left and would be read backwards; turn the text",
    },
    "unlike_fallback": {
        "zh": "{token}所在的文本框另有一份给旧程序看的内容，两份里的占位符不一样；请删去文本框重新插入",
        "en": "the text box of {token} has a double for old programs with other tokens; insert the box anew",
    },
    "covering": {
        "zh": "有一张很大的图或形状浮在文字上方，会盖住正文；请改为“衬于文字下方”",
        "en": "a large picture or shape floats in front of the text and would cover it; put it behind the text",
    },
    "left_over": {"zh": "填完以后还有占位符没有换掉：{token}", "en": "a token is left on the filled page: {token}"},
    "unseen_value": {
        "zh": "填上的“{words}”看不见或者会被Word换掉；请把这个占位符移到普通文字里",
        "en": "“{words}” was filled in, but is not seen or would be replaced by Word; move its token into plain text",
    },
    "in_note": {
        "zh": "占位符不能写在脚注、尾注里：{token}；请移到正文里",
        "en": "tokens cannot stand in footnotes or endnotes: {token}; move it into the text",
    },
}
