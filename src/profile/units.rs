//! The units of a profile as JSON: lengths in millimetres, type in points.
//! Two decimals of a millimetre tell every twip.

use serde::Serializer;

use super::Twips;

/// 1440 twips are an inch of 25.4 mm.
const TWIPS_OF_A_MILLIMETRE: f64 = 1440.0 / 25.4;

/// A length in millimetres, with the fewest decimals that tell it: 210, 27.5.
pub(super) fn to_millimetres(twips: Twips) -> f64 {
    let exact = f64::from(twips) / TWIPS_OF_A_MILLIMETRE;
    let rounded = [1.0, 10.0, 100.0].map(|parts| (exact * parts).round() / parts);
    let tells = |short: &&f64| from_millimetres(**short) == twips;
    rounded.iter().find(tells).copied().unwrap_or(exact)
}

/// The twips nearest to a length in millimetres.
pub(super) fn from_millimetres(millimetres: f64) -> Twips {
    (millimetres * TWIPS_OF_A_MILLIMETRE).round() as Twips
}

// serde hands over a reference.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde's signature")]
pub(super) fn millimetres<S: Serializer>(twips: &Twips, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_f64(to_millimetres(*twips))
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde's signature")]
pub(super) fn points<S: Serializer>(twips: &Twips, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_f64(f64::from(*twips) / 20.0)
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde's signature")]
pub(super) fn half_points<S: Serializer>(size: &u16, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_f64(f64::from(*size) / 2.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_twip_survives_two_decimals() {
        assert!((0..20_000).all(|t| from_millimetres(to_millimetres(t)) == t));
        assert_eq!(from_millimetres(37.0), 2098);
        assert_eq!(to_millimetres(11906), 210.0);
    }
}
