const LA_POSTE = "356000000";

/** SIREN: nine digits, the last a Luhn key. */
export function isSiren(siren: string): boolean {
  return /^\d{9}$/.test(siren) && luhnSum(siren) % 10 === 0;
}

/** SIRET: the SIREN and five digits under a Luhn key; La Poste's offices have their own rule. */
export function isSiret(siret: string): boolean {
  if (!/^\d{14}$/.test(siret)) return false;
  if (luhnSum(siret) % 10 === 0) return isSiren(siret.slice(0, 9));
  return siret.startsWith(LA_POSTE) && [...siret].reduce((sum, digit) => sum + Number(digit), 0) % 5 === 0;
}

/** FINESS, of a legal entity (EJ) or of a site (ET): the department, with Corsica's 2A and 2B, and seven digits. */
export function isFiness(finess: string): boolean {
  return /^(\d\d|2[AB])\d{7}$/.test(finess);
}

function luhnSum(digits: string): number {
  return [...digits].reverse().reduce((sum, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return sum + (value > 9 ? value - 9 : value);
  }, 0);
}
