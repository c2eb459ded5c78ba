import { FieldListForm, type FieldSpec } from "#components/field-list-form.tsx";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import type { Messages } from "#lib/i18n.ts";
import { getWords } from "#lib/words.ts";
import { listZones } from "#lib/zones.ts";
import { addLabAction, addSiteAction, amendLabAction, amendSiteAction } from "../actions.ts";
import type { FoundOrganisation } from "../queries.ts";

type Lab = FoundOrganisation["labs"][number];
type Site = Lab["sites"][number];
type About =
  | { readonly form: "new-lab" }
  | { readonly form: "lab"; readonly lab: Lab }
  | { readonly form: "new-site"; readonly lab: Lab }
  | { readonly form: "site"; readonly site: Site };

type Props = { about: About; organisation: FoundOrganisation; place: Place };

/** One laboratory or one site, new or amended. */
export async function LabForms({ about, organisation, place }: Props) {
  const words = await getWords("organisations", "errors", "problems", "forms");
  const t = words.organisations;
  const shared = { idle: IDLE, words, done: t.done, id: about.form };
  const zone = organisation.timeZone;
  switch (about.form) {
    case "new-lab":
      return (
        <FieldListForm
          {...shared}
          act={addLabAction.bind(null, place)}
          fields={[
            ...labFields(words),
            {
              as: "number",
              name: "number",
              label: t.fields.number,
              note: words.forms.optional,
              help: t.help.number,
            },
          ]}
          hidden={{ organisationId: organisation.id }}
          submit={{ label: t.addLab, pending: t.pending, icon: "plus" }}
        />
      );
    case "lab":
      return (
        <FieldListForm
          {...shared}
          act={amendLabAction.bind(null, place)}
          fields={labFields(words, about.lab)}
          hidden={{ labId: about.lab.id, version: about.lab.version }}
          submit={{ label: t.amendLab, pending: t.pending }}
        />
      );
    case "new-site":
      return (
        <FieldListForm
          {...shared}
          act={addSiteAction.bind(null, place)}
          fields={siteFields(words, { timeZone: zone, head: about.lab.sites.length === 0 })}
          hidden={{ labId: about.lab.id }}
          submit={{ label: t.addSite, pending: t.pending, icon: "plus" }}
        />
      );
    case "site":
      return (
        <FieldListForm
          {...shared}
          act={amendSiteAction.bind(null, place)}
          fields={siteFields(words, about.site)}
          hidden={{ siteId: about.site.id, version: about.site.version }}
          submit={{ label: t.amendSite, pending: t.pending }}
        />
      );
  }
}

type Words = Pick<Messages, "organisations" | "forms">;

function labFields({ organisations: { fields: f, help } }: Words, lab?: Lab): FieldSpec[] {
  return [
    { as: "text", name: "name", label: f.lab, value: lab?.name ?? "", required: true },
    {
      as: "text",
      name: "department",
      label: f.department,
      value: lab?.department ?? "",
      help: help.department,
    },
  ];
}

type Known = Partial<Site> & Pick<Site, "timeZone" | "head">;

function siteFields({ organisations: { fields: f, help }, forms }: Words, site: Known): FieldSpec[] {
  const note = forms.optional;
  return [
    { as: "text", name: "name", label: f.site, value: site.name ?? "", required: true },
    { as: "text", name: "siret", label: f.siret, value: site.siret ?? "", note, help: help.siret },
    {
      as: "text",
      name: "finessEt",
      label: f.finessEt,
      value: site.finessEt ?? "",
      note,
      help: help.finessEt,
    },
    {
      as: "select",
      name: "timeZone",
      label: f.timeZone,
      value: site.timeZone,
      options: listZones(site.timeZone),
      help: help.siteTimeZone,
    },
    { as: "check", name: "head", label: f.head, checked: site.head, help: help.head },
  ];
}
