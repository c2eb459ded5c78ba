import type { SeverityPhrases } from "./say-codes.ts";

export const fr: SeverityPhrases = {
  says: {
    unknown_counts_as: "Inconnu : {fact}. Compté au plus grave, {as}, tant que ce n’est pas établi.",
    category_unknown:
      "Aucune catégorie de données n’est connue. Comptées comme contenant des données de santé et un numéro d’identification national.",
    category_not_understood:
      "La catégorie {as} n’est pas dans le vocabulaire. Comptée comme la plus sensible.",
    encryption_not_shown:
      "Les données sont dites illisibles, mais aucun chiffrement fiable dont la clé est intacte n’est consigné. Compté comme {as}.",
    outflow_contradicts:
      "Aucune divulgation n’est déclarée, pourtant des données sont sorties. Compté comme {as}.",
    absence_not_shown: "Rien ne prouve qu’aucune donnée ne soit sortie. Compté comme {as}.",
    trust_not_shown:
      "La confiance n’est pas établie : un lien (contrat ou secret), un signalement rapide et une suppression confirmée doivent être consignés. Compté comme {as}.",
    aggravations_unknown: "Personne n’a dit s’il existe des circonstances aggravantes. Aucune n’est exclue.",
    aggravation_not_understood:
      "La circonstance {as} n’est pas dans le vocabulaire. Comptée comme pouvant tout aggraver.",
    enisa_context: "Contexte des données : {points} ({categories} : {class} ; {factor}).",
    enisa_context_unknown:
      "Contexte des données : {points} (aucune catégorie connue : comptées comme {class}).",
    enisa_identification: "Facilité d’identification : {points} ({ease}).",
    enisa_confidentiality: "Confidentialité : +{points} ({confidentiality}).",
    enisa_many_recipients:
      "Confidentialité : +{points} (de très nombreux destinataires comptent comme des inconnus).",
    enisa_integrity: "Intégrité : +{points} ({integrity}).",
    enisa_altered_is_lost:
      "Intégrité : +{points} (ce que le rançongiciel a altéré compte une seule fois, comme une perte).",
    enisa_availability: "Disponibilité : +{points} ({availability}).",
    enisa_malicious: "Intention malveillante : +{points} (établie, ou non exclue).",
    enisa_no_malice: "Intention malveillante : +{points} (aucune).",
    enisa_sum: "Score : {dpc} × {ei} + {cb} = {score}, {band}.",
    enisa_flag: "À côté du score, sans le modifier : {flag}.",
    cnil_potential:
      "Ce que permettent les données avant toute circonstance : contexte × identification = {potential}.",
    cnil_class: "Les données les plus sensibles sont de classe {sensitivity} sur 4.",
    cnil_vulnerable: "Les personnes sont vulnérables, ou peuvent l’être : un niveau de plus.",
    cnil_care: "Les soins ont été touchés, ou ont pu l’être.",
    cnil_harmless: "Les données sont inexploitables par quiconque et restent disponibles.",
    cnil_reached: "Ce qui a été divulgué : {confidentiality}.",
    cnil_reached_by_malice:
      "Ce qui a été divulgué : {confidentiality}, avec une intention malveillante établie ou non exclue : un niveau de plus.",
    cnil_altered: "Ce qui a été altéré : {integrity}.",
    cnil_unavailable: "Ce qui est devenu indisponible : {availability}.",
    cnil_care_happened: "L’atteinte aux soins s’est produite, ou n’est pas exclue.",
    alike_class: "données aussi sensibles ({categories})",
    alike_confidentiality: "ce qui a été divulgué ({confidentiality})",
    alike_cause: "la cause ({cause})",
    alike_availability: "ce qui est devenu indisponible ({availability})",
    alike_integrity: "ce qui a été altéré ({integrity})",
    alike_malice: "une intention malveillante",
    alike_mistake: "une erreur sans malveillance",
    alike_rule: "la même règle, {rule}",
    alike_national_id: "un numéro d’identification national",
    alike_few: "peu de personnes",
    alike_many: "plus de 100 personnes",
    alike_aggravations: "les circonstances ({aggravations})",
    differs_class: "d’autres données ({categories})",
    differs_confidentiality: "ce qui y a été divulgué ({confidentiality})",
    differs_cause: "la cause ({cause})",
    differs_care_there: "les soins y ont été touchés",
    differs_care_here: "les soins n’y ont pas été touchés",
    score_lower:
      "Le score ENISA de {score} ({band}) suggère moins que la conclusion ({conclusion}). Un score bas ne clôt aucun dossier à lui seul.",
    score_higher: "Le score ENISA de {score} ({band}) suggère davantage que la conclusion ({conclusion}).",
    recognised_reason: "Un motif reconnu permet de rester sous le score : règle {rule}.",
    downgraded: "La règle {rule} donne : {conclusion} ; abaissé à : {to}, pour le motif écrit.",
    cases_graver:
      "Des cas publiés semblables ont conduit à davantage : {cases}. En rester là ({conclusion}) demande un motif écrit.",
    evidence_named: "Preuves à conserver au dossier : {mitigations}.",
    evidence_missing:
      "Aucune preuve n’est citée. Le dossier doit citer ce qui établit qu’un risque est improbable (art. 33(5) du RGPD).",
    health_in_the_wild:
      "Des données de santé hors de contrôle partent du risque élevé ; descendre en dessous demande un motif écrit.",
    care_first:
      "Les personnes dont les soins ont été touchés sont informées directement ; les autres peuvent l’être par une communication publique (art. 34(3)(c) du RGPD).",
    ordered:
      "L’autorité a exigé que les personnes soient informées : cela est dû quel que soit le risque (art. 34(4) du RGPD).",
    written_reason: "Abaissé à : {to}. Motif donné : {reason}",
    documented: "La violation est documentée quel que soit le risque (art. 33(5) du RGPD).",
    rule: "Règle {rule}. {meaning}",
  },
  rules: {
    "1 protected":
      "Les données sont restées illisibles ou non divulguées, intactes et disponibles : un risque est improbable.",
    "2 trusted":
      "Un destinataire de confiance a reçu des données peu sensibles et en a confirmé la suppression : un risque est improbable.",
    "3 useless":
      "Seuls des secrets hachés et salés de façon robuste, sous pseudonyme, sont sortis : un risque est improbable.",
    "4 trivial":
      "Un fait anodin, pour 20 personnes au plus et des destinataires connus, sans malveillance, perte ni circonstance aggravante : un risque est improbable.",
    "5 health out":
      "Des données de santé ou assimilées ont été divulguées, fût-ce à des destinataires connus : le risque est élevé.",
    "6 health hurt":
      "Des données de santé ont été perdues ou altérées, ou les soins touchés : le risque est élevé.",
    "7 hostile":
      "Une personne malveillante a pris des données utilisables contre les personnes : le risque est élevé.",
    "8 published": "Les données ont été rendues publiques : le risque est élevé.",
    "9 identity": "Un numéro d’identification national a été divulgué : le risque est élevé.",
    "10 otherwise": "Aucune règle n’exclut un risque ni ne le rend élevé : il y a un risque.",
  },
  conclusions: {
    unlikely: "Un risque pour les personnes est improbable : consignation au registre, sans notification.",
    risk: "Un risque pour les personnes : l’autorité est notifiée.",
    high: "Un risque élevé pour les personnes : l’autorité est notifiée et les personnes sont informées.",
  },
  scopes: {
    "all persons": "Toutes les personnes touchées, et pas seulement celles dont le dommage est connu.",
    "persons whose care was hit, public communication for the others":
      "Les personnes dont les soins ont été touchés, directement ; les autres par une communication publique.",
    "persons affected, if their risk proves high": "Les personnes touchées, si leur risque se révèle élevé.",
  },
  bands: {
    low: "Aucun effet, ou quelques désagréments surmontés sans difficulté.",
    medium: "Des désagréments significatifs, surmontés malgré quelques difficultés.",
    high: "Des conséquences significatives, surmontées avec de sérieuses difficultés.",
    very_high: "Des conséquences significatives, voire irréversibles, peut-être insurmontables.",
  },
  severities: {
    negligible:
      "Gravité : négligeable. Les personnes ne seront pas touchées ou connaîtront quelques désagréments, qu’elles surmonteront sans difficulté.",
    limited:
      "Gravité : limitée. Les personnes pourraient connaître des désagréments significatifs, qu’elles pourront surmonter malgré quelques difficultés.",
    significant:
      "Gravité : importante. Les personnes pourraient connaître des conséquences significatives, qu’elles devraient pouvoir surmonter, mais avec de sérieuses difficultés.",
    maximum:
      "Gravité : maximale. Les personnes pourraient connaître des conséquences significatives, voire irréversibles, qu’elles pourraient ne pas surmonter.",
  },
  likelihoods: {
    negligible: "Vraisemblance : négligeable. Cela ne semble pas possible pour la source de risque.",
    limited: "Vraisemblance : limitée. Cela semble difficile pour la source de risque.",
    significant: "Vraisemblance : importante. Cela semble possible pour la source de risque.",
    maximum: "Vraisemblance : maximale. Cela semble extrêmement facile pour la source de risque.",
  },
  questions: {
    confidentiality: "Qui a pu voir les données, et qu’est-ce qui l’établit ?",
    integrity: "Des données ont-elles été altérées, et utilisées avant d’être rétablies ?",
    availability: "Des données ont-elles été perdues ou inaccessibles, et combien de temps ?",
    personsAffected: "Combien de personnes sont touchées ?",
    dataCategories: "Quelles catégories de données sont touchées ?",
    encrypted: "Les données étaient-elles chiffrées de façon fiable, et la clé est-elle intacte ?",
    exfiltrated: "Les journaux prouvent-ils qu’aucune donnée n’est sortie ?",
    malicious: "Y a-t-il eu une intention malveillante ?",
    vulnerablePersons: "Les personnes sont-elles vulnérables : patients, enfants ?",
    aggravations: "Les soins ont-ils été perturbés, ou autre chose aggrave-t-il la violation ?",
    mitigations: "Qu’a-t-on fait pour limiter le dommage ?",
    cause: "Quelle est la cause ?",
    backupAvailable: "Existe-t-il une sauvegarde ?",
    systemicFlaw: "La faille du système a-t-elle touché d’autres personnes ?",
    access: "Les journaux montrent-ils si quelqu’un a eu accès ?",
  },
  why: {
    alike: "Semblable : {list}.",
    differs: "Différent : {list}.",
    decided: "Décidé : registre {document}, autorité {notifyAuthority}, personnes {communicateToPersons}.",
  },
};
