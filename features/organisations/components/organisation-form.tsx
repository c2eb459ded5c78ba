import { FieldListForm, type FieldSpec } from "#components/field-list-form.tsx";
import { KINDS, TRAITS } from "#law/vocabulary.ts";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import type { Locale, Messages } from "#lib/i18n.ts";
import { getWords } from "#lib/words.ts";
import { listZones } from "#lib/zones.ts";
import { amendOrganisationAction, registerOrganisationAction } from "../actions.ts";
import type { FoundOrganisation } from "../queries.ts";
import { countryOptions, regionOptions } from "./place-options.ts";

type Props = {
  place: Place;
  /** Amended as it was seen; without one, a new one is registered. */
  organisation?: FoundOrganisation;
  /** What kind a new one is to begin with. */
  kind?: string;
};

const PARIS = "Europe/Paris";

/** What a legal entity is; for a new one, its first laboratory too. */
export async function OrganisationForm({ place, organisation, kind = "laboratory" }: Props) {
  const words = await getWords("organisations", "vocabulary", "errors", "problems", "forms");
  const t = words.organisations;
  const identity = identityFields(organisation ?? { kind }, { words, locale: place.locale });
  const shared = { idle: IDLE, words, done: t.done };
  if (organisation === undefined)
    return (
      <FieldListForm
        {...shared}
        act={registerOrganisationAction.bind(null, place)}
        fields={[...identity, ...labFields(words)]}
        hidden={{}}
        id="organisation"
        submit={{ label: t.register, pending: t.pending, icon: "plus" }}
      />
    );
  return (
    <FieldListForm
      {...shared}
      act={amendOrganisationAction.bind(null, place)}
      fields={identity}
      hidden={{ organisationId: organisation.id, version: organisation.version }}
      id="organisation"
      submit={{ label: t.amend, pending: t.pending }}
    />
  );
}

type Words = Pick<Messages, "organisations" | "vocabulary" | "forms">;
type Known = Partial<FoundOrganisation> & { readonly kind: string };

function identityFields(known: Known, { words, locale }: Said): FieldSpec[] {
  const { fields: f, help } = words.organisations;
  const note = words.forms.optional;
  const { partyKinds } = words.vocabulary;
  return [
    { as: "text", name: "name", label: f.name, value: known.name ?? "", required: true },
    {
      as: "select",
      name: "kind",
      label: f.kind,
      value: known.kind,
      options: KINDS.map((value) => ({ value, label: partyKinds[value] })),
      half: true,
    },
    {
      as: "select",
      name: "timeZone",
      label: f.timeZone,
      value: known.timeZone ?? PARIS,
      options: listZones(known.timeZone ?? PARIS),
      help: help.timeZone,
      half: true,
    },
    {
      as: "text",
      name: "siren",
      label: f.siren,
      value: known.siren ?? "",
      note,
      help: help.siren,
      half: true,
    },
    {
      as: "text",
      name: "finessEj",
      label: f.finessEj,
      value: known.finessEj ?? "",
      note,
      help: help.finessEj,
      half: true,
    },
    ...placeFields(known, { words, locale }),
  ];
}

type Said = { readonly words: Words; readonly locale: Locale };

function placeFields(known: Known, { words, locale }: Said): FieldSpec[] {
  const { fields: f, help } = words.organisations;
  const { traits, regions } = words.vocabulary;
  return [
    {
      as: "select",
      name: "country",
      label: f.country,
      value: known.country ?? "FR",
      options: countryOptions(known.country ?? "FR", locale),
      half: true,
    },
    {
      as: "select",
      name: "region",
      label: f.region,
      value: known.region ?? "",
      options: regionOptions(known.region ?? null, { locale, regions }),
      placeholder: f.noRegion,
      help: help.region,
      half: true,
    },
    {
      as: "checks",
      name: "traits[]",
      label: f.traits,
      help: help.traits,
      options: TRAITS.map((value) => ({ value, label: traits[value] })),
      chosen: known.traits ?? [],
      folded: { after: FIRST_TRAITS, label: f.moreTraits },
    },
  ];
}

/** Those a French organisation may have; the others are for elsewhere. */
const FIRST_TRAITS = 12;

function labFields({ organisations: { fields: f, help }, forms }: Words): FieldSpec[] {
  const note = forms.optional;
  return [
    { as: "title", name: "firstLab", label: f.firstLab, help: help.firstLab },
    { as: "text", name: "lab", label: f.lab, note, half: true },
    { as: "text", name: "department", label: f.department, note, help: help.department, half: true },
    { as: "text", name: "siret", label: f.siret, note, help: help.siret, half: true },
    { as: "text", name: "finessEt", label: f.finessEt, note, help: help.finessEt, half: true },
  ];
}
