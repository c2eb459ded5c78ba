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

/**
 * FINESS, of a legal entity (EJ) or of a site (ET): the department, with Corsica's 2A and 2B, six digits and a Luhn
 * key, in which A counts as 1 and B as 2.
 */
export function isFiness(finess: string): boolean {
  if (!/^(\d\d|2[AB])\d{7}$/.test(finess)) return false;
  return luhnSum(finess.replace("A", "1").replace("B", "2")) % 10 === 0;
}

/** A department of France: 01 to 95 with 2A and 2B, 971 and on overseas. */
export function isDepartment(code: string): boolean {
  return /^(0[1-9]|[1-8]\d|9[0-5]|2[AB]|97[1-8]|98[4-8])$/.test(code) && code !== "20";
}

function luhnSum(digits: string): number {
  return [...digits].reverse().reduce((sum, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return sum + (value > 9 ? value - 9 : value);
  }, 0);
}

const ABROAD: Readonly<Record<string, string>> = {
  971: "America/Guadeloupe",
  972: "America/Martinique",
  973: "America/Cayenne",
  974: "Indian/Reunion",
  975: "America/Miquelon",
  976: "Indian/Mayotte",
  977: "America/St_Barthelemy",
  978: "America/Marigot",
  984: "Indian/Kerguelen",
  986: "Pacific/Wallis",
  987: "Pacific/Tahiti",
  988: "Pacific/Noumea",
};

/** The clock of a department of France. */
export function zoneOfDepartment(code: string): string {
  return ABROAD[code] ?? "Europe/Paris";
}
