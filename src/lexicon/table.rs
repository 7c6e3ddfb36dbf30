//! The files of the tables, and their entries. `build.rs` has seen to it that
//! every file has a head, every row all its columns, and every column what
//! belongs in it.

/// A table of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Table {
    /// 错别字: `confusables.tsv`
    Confusable,
    /// 异形词: `variant_forms.tsv`
    VariantForm,
    /// 语义重复: `redundancies.tsv`
    Redundancy,
    /// 叠字误重: `doubled_words.tsv`
    Doubled,
    /// 形近、音近词误用: `confusables_in_context.tsv`
    InContext,
    /// 搭配不当, by the verb: `collocations.tsv`
    Collocation,
    /// 口语、俗称: `colloquial_words.tsv`
    Colloquial,
    /// 规范表述: `fixed_names.tsv`
    FixedName,
    /// 固定序列, by a member: `fixed_sequences.tsv`
    FixedSequence,
    /// 纪念日的误称: `day_names.tsv`
    DayName,
    /// 机构更名: `institutions.tsv`
    Institution,
    /// 触发词, words at which rules look closer: `cues.tsv`
    Cue(Cue),
    /// 法规名称: `law_names.tsv`; looked up, not searched for.
    LawName,
    /// 法规的误名、旧名、简称: `law_aliases.tsv`; looked up.
    LawAlias,
    /// 纪念日: `commemorative_days.tsv`; looked up.
    Day,
    /// 文种: `genres.tsv`; looked up.
    Genre,
    /// 固定表述所列各项: `fixed_lists.tsv`; looked up.
    FixedList,
}

macro_rules! cues {
    ($($(#[$doc:meta])* $name:ident = $word:literal,)+) => {
        /// What a cue is a cue for.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Cue { $($(#[$doc])* $name,)+ }

        impl Cue {
            /// Every cue, in the order of declaration.
            pub const ALL: &[Self] = &[$(Self::$name,)+];

            /// The cue's name in the table.
            pub fn name(self) -> &'static str {
                match self { $(Self::$name => $word,)+ }
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
    /// 年均, 可比: a figure that is no simple difference.
    Average = "average",
    /// 以下简称
    Abbreviated = "abbreviated",
    /// 如下, 以下
    Follows = "follows",
    /// 见附件
    Attached = "attached",
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

impl Table {
    /// Every table but the cues, whose words are in one file.
    pub const ALL: &[Self] = &[
        Self::Confusable,
        Self::VariantForm,
        Self::Redundancy,
        Self::Doubled,
        Self::InContext,
        Self::Collocation,
        Self::Colloquial,
        Self::FixedName,
        Self::FixedSequence,
        Self::DayName,
        Self::Institution,
        Self::LawName,
        Self::LawAlias,
        Self::Day,
        Self::Genre,
        Self::FixedList,
    ];

    /// True where the words are searched for in texts.
    pub fn is_scanned(self) -> bool {
        !matches!(
            self,
            Self::LawName | Self::LawAlias | Self::Day | Self::Genre | Self::FixedList
        )
    }

    /// The number of tables, each cue counted as one.
    pub(super) fn count() -> usize {
        Self::ALL.len() + Cue::ALL.len()
    }

    /// A number below [`Self::count`] for each table.
    pub(super) fn place(self) -> usize {
        match self {
            Self::Cue(cue) => Self::ALL.len() + cue as usize,
            table => Self::ALL.iter().position(|&t| t == table).unwrap_or(0),
        }
    }

    fn file(self) -> &'static str {
        match self {
            Self::Confusable => include_str!("../data/confusables.tsv"),
            Self::VariantForm => include_str!("../data/variant_forms.tsv"),
            Self::Redundancy => include_str!("../data/redundancies.tsv"),
            Self::Doubled => include_str!("../data/doubled_words.tsv"),
            Self::InContext => include_str!("../data/confusables_in_context.tsv"),
            Self::Colloquial => include_str!("../data/colloquial_words.tsv"),
            Self::FixedSequence => include_str!("../data/fixed_sequences.tsv"),
            Self::Collocation => include_str!("../data/collocations.tsv"),
            Self::FixedName => include_str!("../data/fixed_names.tsv"),
            Self::DayName => include_str!("../data/day_names.tsv"),
            Self::Institution => include_str!("../data/institutions.tsv"),
            Self::Cue(_) => include_str!("../data/cues.tsv"),
            Self::LawName => include_str!("../data/law_names.tsv"),
            Self::LawAlias => include_str!("../data/law_aliases.tsv"),
            Self::Day => include_str!("../data/commemorative_days.tsv"),
            Self::Genre => include_str!("../data/genres.tsv"),
            Self::FixedList => include_str!("../data/fixed_lists.tsv"),
        }
    }
}

/// An entry of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// The names of the columns, with tabs between them.
    head: &'static str,
    /// The entry, with tabs between its columns.
    line: &'static str,
}

impl Row {
    /// What stands in the column of that name; nothing where there is no such
    /// column.
    pub fn get(self, column: &str) -> &'static str {
        let columns = self.head.split('\t').zip(self.line.split('\t'));
        let mut named = columns.filter(|(name, _)| *name == column);
        named.next().map_or("", |(_, cell)| cell)
    }

    /// The items in that column, between 、.
    pub fn items(self, column: &str) -> impl Iterator<Item = &'static str> {
        self.get(column).split('、').filter(|item| !item.is_empty())
    }

    /// True where the guards of the entry let it stand between the words
    /// `before` and `after`: none of `not_before` before it, none of
    /// `not_after` after it, and one of `after` where there is such a column.
    pub(super) fn stands(self, before: Option<&str>, after: Option<&str>) -> bool {
        let (before, after) = (before.unwrap_or_default(), after.unwrap_or_default());
        self.head
            .split('\t')
            .zip(self.line.split('\t'))
            .all(|(name, cell)| {
                let mut guards = cell.split(' ').filter(|guard| !guard.is_empty());
                match name {
                    "not_before" => !guards.any(|g| before.ends_with(g)),
                    "not_after" => !guards.any(|g| after.starts_with(g)),
                    "after" => cell.is_empty() || guards.any(|g| after.starts_with(g)),
                    _ => true,
                }
            })
    }
}

/// The words of a table with their entries; of the cues all, whatever cue was
/// asked for.
pub(super) fn words(table: Table) -> impl Iterator<Item = (&'static str, Row)> {
    let mut lines = table.file().lines().filter(|line| !line.starts_with('#'));
    let head = lines.next().unwrap_or_default();
    lines.map(move |line| {
        let word = line.split('\t').next().unwrap_or_default();
        (word, Row { head, line })
    })
}
