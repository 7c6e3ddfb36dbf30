//! The tables, and their entries. The build has seen to it that every file has
//! a head, every row all its columns, and every column what belongs in it.

use memchr::memchr2_iter;

use super::index;

macro_rules! tables {
    ($($(#[$doc:meta])* $name:ident = $file:literal,)+) => {
        /// A table of words.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Table {
            $($(#[$doc])* $name,)+
            /// 触发词, words at which rules look closer: `cues.tsv`
            Cue(Cue),
        }

        /// The files that are tables.
        #[cfg(test)]
        pub(super) const TABLES: &[&str] = &[$($file,)+];

        impl Table {
            /// The number of the table in the index.
            pub(super) fn number(self) -> usize {
                match self {
                    $(Self::$name => const { index::number($file) },)+
                    Self::Cue(cue) => cue.number(),
                }
            }
        }
    };
}

tables! {
    /// 错别字
    Confusable = "confusables",
    /// 异形词
    VariantForm = "variant_forms",
    /// 语义重复
    Redundancy = "redundancies",
    /// 叠字误重
    Doubled = "doubled_words",
    /// 形近、音近词误用
    InContext = "confusables_in_context",
    /// 搭配不当, by the verb
    Collocation = "collocations",
    /// 口语、俗称
    Colloquial = "colloquial_words",
    /// 一句内不宜反复用的词
    Overused = "overused_words",
    /// 规范表述
    FixedName = "fixed_names",
    /// 固定序列, by a member
    FixedSequence = "fixed_sequences",
    /// 纪念日的误称
    DayName = "day_names",
    /// 机构更名
    Institution = "institutions",
    /// 机构的全称、简称
    Organ = "organ_names",
    /// 法规名称: looked up, not searched for.
    LawName = "law_names",
    /// 法规的误名、旧名、简称: looked up.
    LawAlias = "law_aliases",
    /// 纪念日: looked up.
    Day = "commemorative_days",
    /// 文种: looked up.
    Genre = "genres",
    /// 固定表述所列各项: looked up.
    FixedList = "fixed_lists",
    /// 不规范的计量单位: looked up.
    Unit = "units",
    /// 通行的数字概括语: looked up.
    Slogan = "slogans",
    /// 以数字开头的词语: looked up.
    NumeralWord = "numeral_words",
}

macro_rules! cues {
    ($($(#[$doc:meta])* $name:ident = $word:literal,)+) => {
        /// What a cue is a cue for.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Cue { $($(#[$doc])* $name,)+ }

        /// The lists that are cues.
        #[cfg(test)]
        pub(super) const CUES: &[&str] = &[$(concat!("cue ", $word),)+];

        impl Cue {
            /// The number of the cue in the index.
            fn number(self) -> usize {
                match self { $(Self::$name => const { index::number(concat!("cue ", $word)) },)+ }
            }
        }
    };
}

cues! {
    /// 其中: parts of a total follow.
    Among = "among",
    /// 分别占, 分别为: values of several things follow.
    Respectively = "respectively",
    /// 增加到: the higher end point of a growth follows.
    Rise = "rise",
    /// 下降到: the lower end point of a decrease follows.
    Fall = "fall",
    /// 下降, 减少
    Decrease = "decrease",
    /// 每月, 次月: a month without its number.
    SomeMonth = "some month",
    /// 届世界, 个国家: the name of a day that is counted may begin.
    Nth = "nth",
    /// 明天, 本周五: a day that depends on when one reads.
    RelativeDay = "relative day",
    /// 共有, 合计: a total follows. 累计 is one of the average ones.
    Total = "total",
    /// 年均, 可比: a figure that is no simple difference.
    Average = "average",
    /// 以下简称
    Abbreviated = "abbreviated",
    /// 如下, 以下
    Follows = "follows",
    /// 见附件
    Attached = "attached",
    /// 领导小组, 负责人: the end of a name.
    Name = "name",
    /// 职责, 机制: the end of what a duty or an arrangement is called.
    Term = "term",
    /// 某市, 某区: an owner whose name is left out.
    Nameless = "nameless",
    /// 某某
    Somebody = "somebody",
    /// 同志: a person's name stands before it.
    Person = "person",
    /// 局长, 书记: a person's name stands before it or after it.
    Office = "office",
    /// 理局, 设局: the end of an organ's name.
    Organ = "organ",
    /// 律所: a short form that is not for official documents.
    Shortened = "shortened",
    /// 作出, 做出: words that are written in two ways.
    TwoForms = "two-forms",
    /// 格局, 氛围: what an attribute of several clauses describes.
    Situation = "situation",
    /// 第一，, 首先，: the first of what is told one by one.
    First = "first",
    /// ，下一步: what is still to be done is told.
    Next = "next",
    /// 现将, 现就: a document comes to its matter.
    Present = "present",
    /// 四个意识, 三会一课: numeral abbreviations that are quoted.
    Slogan = "slogan",
    /// 锟斤拷 and the like: what a wrong encoding makes of a text.
    Mojibake = "mojibake",
    /// 严密地: an adjective with 地.
    Adverbial = "adverbial",
    /// 切实的: an adverb with 的.
    Attributive = "attributive",
    /// 做的: a verb with 的.
    Complement = "complement",
    /// 避免, 防止: what must not happen follows.
    Prevention = "prevention",
    /// 无时无刻
    Always = "always",
    /// 任组长: a post that somebody is given.
    Post = "post",
    /// 中全会
    Plenum = "plenum",
    /// 讲话精神, 重要精神
    Spirit = "spirit",
    /// 文件精神, after a document number.
    Paper = "paper",
    /// 法第: a law and its article.
    Article = "article",
    /// 单元: a flat.
    Flat = "flat",
    /// 护照
    Passport = "passport",
}

/// An entry of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// The names of the columns, with tabs between them.
    pub(super) head: &'static str,
    /// The entry, with tabs between its columns, and all entries after it.
    pub(super) from: &'static str,
}

/// The cells of the first line of `rows`, with tabs between them.
pub(super) fn cells(rows: &'static str) -> impl Iterator<Item = &'static str> {
    let bytes = rows.as_bytes();
    let mut ends = memchr2_iter(b'\t', b'\n', bytes).chain([rows.len()]);
    let mut start = Some(0);
    std::iter::from_fn(move || {
        let (from, end) = (start?, ends.next()?);
        start = (bytes.get(end) == Some(&b'\t')).then_some(end + 1);
        rows.get(from..end)
    })
}

impl Row {
    /// What stands in the column of that name; nothing where there is no such
    /// column.
    pub fn get(self, column: &str) -> &'static str {
        let place = cells(self.head).position(|name| name == column);
        let cell = place.and_then(|place| cells(self.from).nth(place));
        cell.unwrap_or_default()
    }

    /// The word of the entry: what stands in its first column.
    pub fn word(self) -> &'static str {
        cells(self.from).next().unwrap_or_default()
    }

    /// The items in that column, between 、.
    pub fn items(self, column: &str) -> impl Iterator<Item = &'static str> {
        self.get(column).split('、').filter(|item| !item.is_empty())
    }
}
