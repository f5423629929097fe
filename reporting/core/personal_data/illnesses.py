"""`ILLNESSES`: patterns of a person's illness, not of illness as a subject of work (职业病防治, 患重疾职工194人)."""

import re

_DISEASE = (
    r"(?:癌|肿瘤|白血病|尿毒症|糖尿病|高血压|冠心病|心脏病|心梗|心肌梗|肺炎|肝炎|肝硬化|肾病|肾炎|肾衰|脑梗|脑出血|脑溢血|脑瘤|"
    r"脑血栓|脑卒中|中风|精神病|精神分裂|精神障碍|抑郁|艾滋|结核|[尘矽硅]肺|癫痫|帕金森|阿尔茨海默|瘫痪|偏瘫|淋巴瘤|骨髓瘤|"
    r"红斑狼疮|再障|再生障碍|贫血|血友病|重病|大病|重疾|绝症|重大疾病)"
)
# 患…病 is enough, except in 职业病 and 病害.
_ANY_DISEASE = rf"(?:{_DISEASE}|(?<!职业)病(?![害虫毒率房]))"
_HAS = r"(?<![隐后水忧祸医内外灾])患(?!者)"
_FELL_ILL = rf"(?:{_HAS}|确诊|查出|诊断为|诊断出|得了|检出)"
_IS_ILL = r"(?:因病|患病|生病|病重|病逝|病故|病危)"
_NEAR = r"[^,。;]{0,8}?"

# A sentence about many people, a number of people or a risk names no person.
_MANY = r"职工|员工|工人|家庭|人员|群众|女工|患者|病人|农民工|[0-9]\s*[余多]?\s*(?:人|名|户|例|位)"
_RISK = r"风险|筛查|预防|防治|概率|几率|率"
_NOT_OF_MANY = rf"(?![^,。;]{{0,24}}?(?:{_MANY}|{_RISK}))"

_SURNAME = (
    r"[王李张刘陈杨赵黄周吴徐孙胡朱高林郭马罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田姜范"
    r"石姚谭廖邹熊金陆郝孔崔康毛邱秦江史顾侯邵孟龙段雷钱汤尹黎常武乔贺赖龚]"
)
_SO_AND_SO = rf"(?:某|{_SURNAME})某(?!\s*(?:公司|单位|厂|矿|车间|企业|集团|分厂|医院|小区|社区|项目|事项))"
_TITLE = r"(?:同志|师傅|女士|先生)"
_KIN = r"(?:其[妻夫子女父母]|妻子|丈夫|父亲|母亲|儿子|女儿|爱人|配偶)"
_ONE = rf"(?:{_SO_AND_SO}|{_TITLE}|{_KIN}|本人)"
# A name of two or three characters, at a place at which a name can begin.
_NAMED = (
    r"(?:^|[,。;、:()\s]|职工|员工|工人|党员|同事)(?!常年|高龄|高危|石化|金属)"
    rf"{_SURNAME}[\u4e00-\u9fff]{{1,2}}?(?:因|不幸|突)?"
)

# 患肺癌; 本人患病; 某某同志因病住院; 张三因病住院; 张某，肝癌晚期; 患癌职工李某某; 患癌的职工张三同志; 病情：稳定
ILLNESSES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_FELL_ILL}{_NEAR}{_DISEASE}{_NOT_OF_MANY}",
        rf"{_HAS}[^,。;隐]{{0,4}}?{_ANY_DISEASE}{_NOT_OF_MANY}",
        rf"{_ONE}[^,。;]{{0,6}}?(?:{_IS_ILL}|重病|大病){_NOT_OF_MANY}",
        rf"{_NAMED}{_IS_ILL}(?!致[贫困])",
        rf"{_ONE}[^。;0-9]{{0,8}}?{_DISEASE}{_NOT_OF_MANY}",
        rf"(?:患|确诊){_NEAR}{_ANY_DISEASE}{_NEAR}{_SO_AND_SO}",
        rf"(?:患|确诊){_NEAR}{_ANY_DISEASE}的?(?:职工|员工|工人)[\u4e00-\u9fff]{{1,3}}{_TITLE}",
        r"(?:诊断|病情|病种|疾病名称|健康状况)\s*:\s*[^\s,。;]",
    )
)
