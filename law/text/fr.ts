import type { Phrases } from "./phrases.ts";

function date(iso: string): string {
  return iso.split("-").reverse().join("/");
}

export const fr: Phrases = {
  date,
  filing: (rule) => `dépôt de ${rule}`,
  ruleName: (label, citation) => `« ${label} » (${citation})`,
  clause: (contract) => `la clause du contrat ${contract}`,
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
    "party.kind": "la nature de l’organisme",
    "breach.personalData": "la présence de données personnelles",
    "breach.risk": "le niveau de risque",
    "breach.encrypted": "le chiffrement des données",
    "breach.exemptions34": "les exemptions de l’art. 34(3)",
    "breach.severeHealthIncident": "la gravité au sens de l’art. D.1111-16-2 du CSP",
    "breach.itSystemAttack": "l’existence d’une attaque contre un système d’information",
    order: "ordre ou événement enregistré",
    none: "aucun",
    "US-CA": "Californie",
    "US-TX": "Texas",
    "US-NY": "État de New York",
    "BR-ANPD": "Brésil, avec les jours sans service de l’autorité",
    "party.region": "la région du siège",
    "breach.natures": "la nature de la violation",
    "breach.cause": "la cause",
    "breach.dataCategories": "les catégories de données",
    "breach.nis2Significant": "le caractère important de l’incident",
    "breach.craEvent": "la sorte d’événement touchant le produit",
    "breach.deviceIncident": "la sorte d’incident de dispositif",
    "breach.seriousCareEvent": "l’existence d’un événement indésirable grave lié aux soins",
    "breach.severityLevel": "le niveau de l’incident",
    "breach.persons": "le nombre de personnes",
    "breach.persons.byResidence": "la résidence des personnes",
  },
  reasons: {
    below_agreed_risk: "Pas d’obligation : le risque apprécié est inférieur à celui que prévoit cette règle.",
    owed_within_hours: "Obligation à remplir sous {hours:heure|heures}. Point de départ : {fact}.",
    owed_risk_unassessed:
      "Obligation à remplir sous {hours:heure|heures} : le risque n’est pas encore apprécié, et la notification est due sauf si un risque est improbable.",
    owed_without_number:
      "Obligation à remplir dans les meilleurs délais : le texte ne fixe aucun nombre. Point de départ : {fact}.",
    owed_by_public_communication:
      "Exemption de l’art. 34(3)(c) : l’information individuelle est remplacée par une communication publique, qui reste due.",
    owed_until_complete:
      "Obligation ouverte jusqu’à ce que la notification soit complète : ce qui manque est communiqué sans retard indu.",
    owed_by_contract: "Le contrat impose d’informer sous {hours:heure|heures}. Point de départ : {fact}.",
    waits_for_instant: "En attente : l’obligation naît quand ce fait est renseigné : {fact}.",
    waits_for_filing: "En attente : l’obligation naît avec le dépôt de {rule}.",
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
    owed_within_days: "Obligation à remplir sous {days:jour|jours}. Point de départ : {fact}.",
    owed_within_working_days:
      "Obligation à remplir sous {days:jour ouvré|jours ouvrés}. Point de départ : {fact}.",
    owed_within_months: "Obligation à remplir dans un délai de {months} mois. Point de départ : {fact}.",
    owed_by_order:
      "Obligation née d’un ordre ou d’un fait enregistré : l’ordre fixe la date, s’il y en a une.",
    owed_by_calendar_date: "Obligation à remplir à une date du calendrier, comptée depuis : {fact}.",
    displaced_by: "Écartée : {rule} s’applique à sa place.",
    only_proposed: "Ce texte n’est qu’une proposition : il ne lie personne aujourd’hui.",
    not_applicable_yet:
      "Ce texte est adopté mais n’est pas opposable ici : il y manque la transposition ou une date d’application.",
    too_few_persons: "Non requis : {known:personne|personnes}, le seuil est de {atLeast}.",
    too_many_persons: "Non requis : {known:personne|personnes} ; cette règle vaut en dessous de {below}.",
    anchor_unstated:
      "Indéterminé : le texte ne dit pas d’où court le délai. Planifié, par prudence, à partir de : {fact}.",
    not_significant: "Non requis : l’incident n’est pas important au sens du texte.",
    other_cra_event: "Non requis : l’événement est d’une autre sorte, qui suit ses propres étapes.",
    other_device_incident: "Non requis : l’incident relève d’un autre délai de vigilance.",
    not_malicious: "Non requis : la cause n’est pas malveillante.",
    malicious_cause: "Non requis : la cause est malveillante, le délai plus long s’applique.",
    safe_harbour: "Non requis : les données sont inintelligibles et la clé n’a pas été prise.",
    continuity_untouched:
      "Non requis : la disponibilité n’est pas touchée ; la confidentialité seule ne suffit pas.",
    no_cyber_attack: "Non requis : ce n’est pas une cyberattaque.",
    resolved_at_once:
      "Non requis : l’incident a été résolu sous {hours:heure|heures} après sa découverte ; seul l’avis de fin est dû.",
    no_offence: "Non requis : rien n’indique une infraction.",
    local_threshold_not_met: "Non requis : aucun des seuils du texte n’est atteint.",
    no_care_event: "Non requis : aucun événement indésirable grave lié aux soins.",
    other_severity_level: "Non requis : l’incident est d’un autre niveau.",
    handled_before_final: "Non requis : l’incident était traité à la date du rapport final, {rule}.",
    harm_unlikely: "Non requis : le dommage que vise le texte est improbable.",
  },
  steps: {
    instant_stands_in: "Fait non renseigné : {missing}. Le calcul part de : {used}.",
    notice_stands_in:
      "Prise de connaissance non renseignée : l’information reçue du sous-traitant en tient lieu (EDPB, lignes directrices 9/2022).",
    trigger_instant: "Fait retenu : {fact}, {at}.",
    trigger_day: "Fait retenu : {fact}, le {dateOn} sans heure ; le calcul part du début du jour, {at}.",
    trigger_filing: "Fait retenu : dépôt de {rule}, {at}.",
    version_applied: "Version du texte en vigueur à cette date : celle du {fromOn}.",
    clause_applied: "Clause appliquée : celle du contrat {contract}.",
    own_rule_applied: "Règle propre appliquée : {contract}. Ce n’est pas une règle de droit.",
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
    order_without_date: "L’ordre ne fixe pas de date : seul le temps écoulé est montré.",
    order_sets_date: "L’ordre fixe la date : {at}.",
    longer_reading_hours: "Autre lecture : + {hours} × 3 600 s = {seconds} s → limite légale : {at}.",
    longer_reading: "Une autre lecture mène plus loin : limite légale, {at}. Planifier sur la première.",
    days_after_year_end:
      "{days:jour|jours} après la fin de l’année du fait ({startOn}) : dernier jour le {lastOn}, fin à {at}.",
    fixed_date: "Date du calendrier, l’année suivant le fait ({startOn}) : le {lastOn}, fin à {at}.",
    calendar_months:
      "+ {days} mois à partir du {startOn} (même quantième, sinon dernier jour du mois) : dernier jour le {lastOn}, fin à {at}.",
    working_days:
      "+ {days:jour ouvré|jours ouvrés} (jours fériés : {calendar}), le {startOn} ne compte pas : dernier jour le {lastOn}, fin à {at}.",
    inclusive_days:
      "+ {days:jour|jours}, le {startOn} étant le premier : dernier jour le {lastOn}, fin à {at}.",
    calendar_days: "+ {days:jour|jours}, le {startOn} ne compte pas : dernier jour le {lastOn}, fin à {at}.",
    last_day_moved:
      "Samedi, dimanche, jour férié ou jours ouvrés insuffisants (jours fériés : {calendar}) : la fin passe au {lastOn}, {at}.",
    date_of_rule: "Date de {rule} : {at}.",
    earliest_controls: "La plus proche des dates l’emporte : {at}.",
    latest_controls: "La plus tardive des dates l’emporte : {at}.",
    hold_too_late: "La demande des enquêteurs est postérieure à la date : elle ne la déplace pas.",
    held_until: "Les enquêteurs ont demandé de surseoir jusqu’au {at} (30 jours au plus sans écrit).",
    extension_without_basis:
      "Prolongation enregistrée le {at} : ce texte n’en prévoit pas en pareil cas, la date reste.",
    extension_without_end: "Prolongation enregistrée le {at} sans date de fin : la date reste.",
    extension_too_late: "Prolongation enregistrée le {at}, après la date : sans effet.",
    extended_until: "Prolongation : la date passe au {at}.",
    earliest_fact: "Le plus ancien des faits connus compte : {fact}.",
    trigger_order: "Fait retenu : ordre ou événement enregistré, {at}.",
    version_assumed: "Texte supposé applicable, pour voir : il ne l’est pas.",
    time_doubled: "Petit agent de traitement : les délais sont doublés.",
    filed_together: "Déposé avec {rule}, dont le dépôt vaut aussi ici, {at}.",
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
      "En France, ne pas notifier est un délit (code pénal, art. 226-17-1) : cinq ans d’emprisonnement et 300 000 € d’amende ; le sous-traitant est visé aussi.",
    notice_before_awareness:
      "L’information reçue du sous-traitant précède la prise de connaissance retenue : en principe, le responsable a connaissance dès cette information.",
    outer_limit: "Le nombre est une limite extrême : le texte demande d’agir sans retard.",
    soft_limit: "Ce délai vient de lignes directrices : c’est un repère, non une échéance de la loi.",
    text_unverified: "La source est faible ou contredite : vérifiez le texte avant de vous y fier.",
    other_counting_arguable: "Une autre façon de compter est défendable : planifiez sur la date montrée.",
    four_factors:
      "Violation présumée, sauf faible probabilité selon quatre facteurs : nature des données, qui les a reçues, consultées ou non, atténuation.",
    part2_records:
      "Depuis le 16 février 2026, les dossiers d’addictologie (42 CFR Part 2) suivent la même règle.",
    reach_abroad:
      "L’organisme est établi ailleurs : la règle le vise s’il exerce dans cet État ; à vérifier avec un conseil.",
    hipaa_deemed_compliant:
      "Qui notifie selon HIPAA est réputé conforme envers les personnes ; l’autorité de l’État reste à informer.",
    agent_discovery_counts:
      "Si le sous-traitant agit comme mandataire, sa découverte est celle de l’entité couverte.",
    carnival:
      "Le lundi et le mardi de carnaval comptent à la date de planification ; la limite légale suppose que l’autorité n’assure pas de service ces jours-là.",
    small_agent_risk: "Le doublement ne vaut pas pour les traitements à haut risque.",
    keep_24_months: "À conserver 24 mois à compter de la détermination.",
    keep_6_years: "Preuve à conserver six ans ; la charge de la preuve pèse sur l’entité.",
    joint_form:
      "Un même formulaire sert plusieurs autorités : vérifiez que la partie « données personnelles » est remplie.",
    access_needed:
      "Le guichet demande un accès préalable (identité électronique, enregistrement) : à obtenir avant l’incident.",
    three_to_five_days: "Repère publié par l’autorité : trois à cinq jours environ.",
    oral_report: "Le rapport peut être oral ; un écrit doit alors suivre.",
    policy_period:
      "Le délai est celui de la police ; il n’est jamais inférieur à cinq jours ouvrés (deux en cas de vol).",
    state_security_derogation:
      "Dérogation de l’art. 58 de la loi Informatique et Libertés pour certains traitements de l’État : en principe étrangère aux laboratoires.",
    church_law:
      "Le droit propre de l’Église s’applique à la place du RGPD (RGPD, art. 91) ; texte révisé depuis, à vérifier.",
    supplement_later: "Ce qui manque peut suivre, dès que c’est connu.",
    same_act: "Même acte que la notification de l’art. 33, adressé en plus à cette autorité.",
  },
};
