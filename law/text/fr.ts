import type { Phrases } from "./phrases.ts";

function date(iso: string): string {
  return iso.split("-").reverse().join("/");
}

export const fr: Phrases = {
  date,
  dateAndTime: (day, time) => `${date(day)} ${time}`,
  words: {
    occurrence: "survenance",
    constructive: "date à laquelle l’incident aurait dû être connu",
    agent_discovery: "découverte par un mandataire",
    detection: "découverte",
    attack_known: "connaissance de l’attaque",
    processor_notice: "information reçue du sous-traitant",
    awareness: "prise de connaissance",
    determination: "détermination",
    assessment: "appréciation",
    classification: "classement",
    payment: "paiement",
    fix_available: "correctif disponible",
    resolution: "résolution de l’incident",
    impact_end: "fin des effets",
    "filing:eu.gdpr.33-1": "notification initiale",
    "party.kind": "la nature de l’organisme",
    "breach.personalData": "la présence de données personnelles",
    "breach.risk": "le niveau de risque",
    "breach.encrypted": "le chiffrement des données",
    "breach.exemptions34": "les exemptions de l’art. 34(3)",
    "breach.severeHealthIncident": "la gravité au sens de l’art. D.1111-16-2 du CSP",
    "breach.itSystemAttack": "l’existence d’une attaque contre un système d’information",
    a: "34(3)(a)",
    b: "34(3)(b)",
    c: "34(3)(c)",
  },
  reasons: {
    owed_within_hours: "Obligation à remplir dans les {hours} heures. Point de départ : {fact}.",
    owed_risk_unassessed:
      "Obligation à remplir dans les {hours} heures : le risque n’est pas encore apprécié, et la notification est due sauf si un risque est improbable.",
    owed_without_number:
      "Obligation à remplir dans les meilleurs délais : le texte ne fixe aucun nombre. Point de départ : {fact}.",
    owed_by_public_communication:
      "Exemption de l’art. 34(3)(c) : l’information individuelle est remplacée par une communication publique, qui reste due.",
    owed_until_complete:
      "Obligation ouverte jusqu’à ce que la notification soit complète : ce qui manque est communiqué sans retard indu.",
    owed_by_contract: "Le contrat impose d’informer dans les {hours} heures. Point de départ : {fact}.",
    waits_for_instant: "En attente : l’obligation naît quand ce fait est renseigné : {fact}.",
    waits_for_filing: "En attente : l’obligation naît avec le dépôt prévu par la règle {rule}.",
    not_yet_in_force: "Ce texte n’était pas encore en vigueur : il s’applique depuis le {fromOn}.",
    no_longer_in_force: "Ce texte n’est plus en vigueur : il s’est appliqué jusqu’au {untilOn}.",
    fact_missing: "Indéterminé : il manque {missing}. Planifié selon la lecture la plus stricte.",
    no_personal_data: "Non requis : aucune donnée personnelle n’est concernée.",
    risk_unlikely:
      "Non requis : un risque pour les personnes est improbable. L’inscription au registre reste due.",
    risk_not_high: "Non requis : le risque apprécié n’est pas élevé.",
    data_unintelligible:
      "Non requis : les données sont inintelligibles et la clé n’a pas été prise (art. 34(3)(a)).",
    protected_before:
      "Non requis : des mesures préalables rendaient les données incompréhensibles (art. 34(3)(a)).",
    risk_removed_after:
      "Non requis : des mesures ultérieures garantissent que le risque élevé n’est plus susceptible de se matérialiser (art. 34(3)(b)).",
    no_severe_health_incident:
      "Non requis : l’incident n’est pas de ceux que vise l’art. D.1111-16-2 du code de la santé publique.",
    no_it_system_attack:
      "Non requis : il n’y a pas d’attaque contre un système d’information (art. 323-1 et s. du code pénal).",
    notification_complete: "Plus rien n’est dû : la notification est complète depuis le {completeAt}.",
  },
  steps: {
    instant_stands_in: "Fait non renseigné : {missing}. Le calcul part de : {used}.",
    notice_stands_in:
      "Prise de connaissance non renseignée : l’information reçue du sous-traitant en tient lieu (EDPB, lignes directrices 9/2022).",
    trigger_instant: "Fait retenu : {fact}, {at}.",
    trigger_day: "Fait retenu : {fact}, le {dateOn} sans heure ; le calcul part du début du jour, {at}.",
    trigger_filing: "Fait retenu : dépôt selon la règle {rule}, {at}.",
    version_applied: "Version du texte en vigueur à cette date : celle du {fromOn}.",
    clause_applied: "Clause appliquée : celle du contrat {contract}.",
    planned_on_stricter_reading: "Il manque {missing} : les dates sont celles de la lecture la plus stricte.",
    elapsed_hours: "+ {hours} × 3 600 s = {seconds} s → date de planification : {at}.",
    next_full_hour:
      "L’heure de l’événement ne compte pas (règlement 1182/71, art. 3(1)) : départ à l’heure pleine suivante, {at}.",
    hours_from_full_hour: "+ {hours} × 3 600 s = {seconds} s → limite légale : {at}.",
    weekends_run: "Samedis, dimanches et jours fériés comptent ; un délai en heures n’est pas reporté.",
    single_reading: "Une seule lecture : la limite légale est la date de planification, {at}.",
    no_number: "Le texte ne fixe aucun nombre : seul le temps écoulé est montré.",
    filed_in_time: "Déposé le {at}, à temps.",
    filed_late_within_law:
      "Déposé le {at}, {lateSeconds} après la date de planification, dans la limite légale.",
    filed_late:
      "Déposé le {at}, {lateSeconds} après la date de planification, {lawSeconds} après la limite légale.",
    filed: "Déposé le {at}.",
  },
  notes: {
    joint_controllers:
      "Responsables conjoints (RGPD, art. 26) : l’accord désigne qui notifie ; sans accord, chacun reste tenu.",
    authority_already_informed:
      "L’autorité a déjà été informée par ailleurs : cela ne dispense pas de notifier. La décision du Conseil d’État n° 449694 du 22 juillet 2022 est d’une portée étroite.",
    two_working_days:
      "Une lecture minoritaire (règlement 1182/71, art. 3(5)) exige deux jours ouvrés dans le délai ; les autorités connues l’écartent. Ne pas planifier dessus.",
    reasons_advised:
      "La date de planification est passée, la limite légale ne l’est pas : indiquez dès maintenant les motifs du retard.",
    reasons_required:
      "Au-delà de 72 heures, la notification est accompagnée des motifs du retard (RGPD, art. 33(1)) ; leur absence est un manquement distinct.",
    criminal_offence:
      "Ne pas notifier est un délit (code pénal, art. 226-17-1) : cinq ans d’emprisonnement et 300 000 € d’amende ; le sous-traitant est visé aussi.",
    notice_before_awareness:
      "L’information reçue du sous-traitant précède la prise de connaissance retenue : en principe, le responsable a connaissance dès cette information.",
  },
};
