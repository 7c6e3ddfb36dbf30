//! Two wordings of one name (称谓): how they differ, read from their ends.

/// How a name differs from another with the same end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Difference {
    /// The longer one has words that the other lacks: 领导小组, 小组.
    Lacking,
    /// Two words stand in the other order: 服务管理, 管理服务.
    Swapped,
    /// 与 for 和, or a bracket more: 党（总）支部.
    Written,
    /// One character is another: 追究, 追责.
    Replaced,
}

impl Difference {
    /// How many characters both have in another order.
    fn turned(self) -> usize {
        match self {
            Self::Swapped => 4,
            Self::Lacking | Self::Replaced => 0,
            // What is put in another way is the same name.
            Self::Written => 2,
        }
    }
}

/// Two wordings as far as they belong to one name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Wordings<'t> {
    /// The first one, or the one that has more.
    pub(super) full: &'t str,
    /// The other one.
    pub(super) other: &'t str,
    /// What is different.
    pub(super) difference: Difference,
    /// How many characters both have.
    pub(super) shared: usize,
}

impl Wordings<'_> {
    /// True where so much is the same that both can only be one name.
    pub(super) fn is_sure(&self) -> bool {
        const SURE: usize = 12;
        self.shared + self.difference.turned() >= SURE
    }
}

/// At most so many characters may be missing.
const LACKING: usize = 4;

/// As many characters must be the same on either side of what differs.
const BESIDE: usize = 2;

/// As many must be the same after a word that is missing: what kind of thing a
/// name names stands at its end.
const AFTER: usize = 4;

/// As many must be the same altogether, so that it is the same name.
const SHARED: usize = 7;

/// What two sentences about one thing may differ in.
const ADVERBS: &[&str] = &[
    "应当", "可以", "其他", "设立", "建立", "健全", "下列", "依法", "严肃", "相关", "有关", "全面",
    "严格", "切实", "认真", "不", "未", "无",
];

/// What tells two names of different rank or of a series apart.
const RANKS: &str = "省市州区县旗乡镇街村居总副分子支团一二三四五六七八九十两各";

/// How `a` and `b`, the words before the ends of two names with those ends,
/// differ as two wordings of one name do.
pub(super) fn compare<'t>(a: &'t str, b: &'t str) -> Option<Wordings<'t>> {
    let after = shared(a, b);
    let (rest_a, rest_b) = (cut(a, after.bytes), cut(b, after.bytes));
    if after.count < BESIDE || rest_a.is_empty() || rest_b.is_empty() {
        return None;
    }
    let same = |w: &Wordings<'_>| w.shared + w.difference.turned() >= SHARED;
    written(a, b, rest_a, rest_b, after.count)
        .or_else(|| swapped(a, b, rest_a, rest_b, after.count))
        .or_else(|| replaced(a, b, rest_a, rest_b, after.count))
        .or_else(|| lacking(a, b, rest_a, rest_b, after.count))
        .or_else(|| lacking(b, a, rest_b, rest_a, after.count))
        .filter(same)
}

/// What two texts end in alike.
struct Shared {
    count: usize,
    bytes: usize,
}

fn shared(a: &str, b: &str) -> Shared {
    let same = a.chars().rev().zip(b.chars().rev());
    let same = same.take_while(|(a, b)| a == b);
    let (count, bytes) = same.fold((0, 0), |(count, bytes), (c, _)| {
        (count + 1, bytes + c.len_utf8())
    });
    Shared { count, bytes }
}

/// `text` without its last `bytes` bytes.
fn cut(text: &str, bytes: usize) -> &str {
    text.get(..text.len().saturating_sub(bytes))
        .unwrap_or_default()
}

/// Two names whose difference begins at these bytes, from where what is the
/// same `before` it begins; `after` characters behind it are the same as well.
fn wordings<'t>(
    [full, other]: [&'t str; 2],
    [at_full, at_other]: [usize; 2],
    before: &Shared,
    after: usize,
    difference: Difference,
) -> Wordings<'t> {
    let from = |text: &'t str, at: usize| text.get(at - before.bytes..).unwrap_or_default();
    Wordings {
        full: from(full, at_full),
        other: from(other, at_other),
        difference,
        shared: before.count + after,
    }
}

fn lacking<'t>(
    a: &'t str,
    b: &'t str,
    rest_a: &'t str,
    rest_b: &'t str,
    after: usize,
) -> Option<Wordings<'t>> {
    if after < AFTER {
        return None;
    }
    let ends = rest_a.char_indices().rev().take(LACKING);
    ends.map(|(at, _)| at).find_map(|at| {
        let (head, missing) = rest_a.split_at_checked(at)?;
        let before = shared(head, rest_b);
        if before.count < BESIDE {
            return None;
        }
        let ranked = missing.chars().any(|c| RANKS.contains(c) || is_joint(c));
        let adverb = ADVERBS.iter().any(|word| missing.contains(word));
        // One character is missing from long names only.
        let single = at + '人'.len_utf8() == rest_a.len() && before.count + after < 10;
        let at = [head.len(), rest_b.len()];
        (!ranked && !adverb && !single)
            .then(|| wordings([a, b], at, &before, after, Difference::Lacking))
    })
}

fn swapped<'t>(
    a: &'t str,
    b: &'t str,
    rest_a: &'t str,
    rest_b: &'t str,
    after: usize,
) -> Option<Wordings<'t>> {
    let last = |text: &str| -> Option<([char; 4], usize)> {
        let mut chars = text.char_indices().rev();
        let (_, d) = chars.next()?;
        let (_, c) = chars.next()?;
        let (_, b) = chars.next()?;
        let (at, a) = chars.next()?;
        Some(([a, b, c, d], at))
    };
    let (([a1, a2, a3, a4], at), ([b1, b2, b3, b4], bt)) = (last(rest_a)?, last(rest_b)?);
    let before = shared(rest_a.get(..at)?, rest_b.get(..bt)?);
    let turned = [a1, a2, a3, a4] == [b3, b4, b1, b2];
    (turned && before.count >= BESIDE)
        .then(|| wordings([a, b], [at, bt], &before, after, Difference::Swapped))
}

/// As many characters must be the same before one that is another.
const BEFORE_ONE: usize = 5;

fn replaced<'t>(
    a: &'t str,
    b: &'t str,
    rest_a: &'t str,
    rest_b: &'t str,
    after: usize,
) -> Option<Wordings<'t>> {
    let (x, y) = (rest_a.chars().next_back()?, rest_b.chars().next_back()?);
    let (head_a, head_b) = (cut(rest_a, x.len_utf8()), cut(rest_b, y.len_utf8()));
    let before = shared(head_a, head_b);
    let told = RANKS.contains([x, y]) || is_joint(x) || is_joint(y);
    let at = [head_a.len(), head_b.len()];
    (before.count >= BEFORE_ONE && !told)
        .then(|| wordings([a, b], at, &before, after, Difference::Replaced))
}

fn written<'t>(
    a: &'t str,
    b: &'t str,
    rest_a: &'t str,
    rest_b: &'t str,
    after: usize,
) -> Option<Wordings<'t>> {
    let joints = |a: &str, b: &str| {
        let both = (a.chars().next_back()?, b.chars().next_back()?);
        (is_joint(both.0) && is_joint(both.1)).then_some((both.0.len_utf8(), both.1.len_utf8()))
    };
    let brackets = |a: &str, b: &str| {
        let (head, inner) = a.strip_suffix('）')?.rsplit_once('（')?;
        let bare = b.ends_with(inner) && !inner.is_empty();
        bare.then(|| (a.len() - head.len(), inner.len()))
    };
    let (x, y) = joints(rest_a, rest_b)
        .or_else(|| brackets(rest_a, rest_b))
        .or_else(|| brackets(rest_b, rest_a).map(|(x, y)| (y, x)))?;
    let (head_a, head_b) = (cut(rest_a, x), cut(rest_b, y));
    let before = shared(head_a, head_b);
    let at = [head_a.len(), head_b.len()];
    (before.count >= BESIDE).then(|| wordings([a, b], at, &before, after, Difference::Written))
}

fn is_joint(c: char) -> bool {
    matches!(c, '和' | '与' | '及')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_wordings_of_one_name_are_told() {
        let cases = [
            (
                "主要负责人履行推进法治建设第一责任人职责",
                "由主要负责人推进法治建设第一责任人职责",
                Some(("主要负责人推进法治建设第一责任人职责", Difference::Lacking)),
            ),
            (
                "区网格化服务管理中心",
                "区网格化管理服务中心",
                Some(("区网格化管理服务中心", Difference::Swapped)),
            ),
            (
                "行政执法与刑事司法衔接机制",
                "健全行政执法和刑事司法衔接机制",
                Some(("行政执法和刑事司法衔接机制", Difference::Written)),
            ),
            (
                "社区党（总）支部书记",
                "社区党总支部书记",
                Some(("社区党总支部书记", Difference::Written)),
            ),
            ("城市防汛抗旱工作机制", "农村防汛抗旱工作机制", None),
            (
                "市级防汛抗旱应急工作机制",
                "市级区级防汛抗旱应急工作机制",
                None,
            ),
        ];
        for (a, b, expected) in cases {
            let found = compare(a, b).map(|w| (w.other, w.difference));
            assert_eq!(found, expected, "{a} {b}");
        }
    }
}
