import { SidePanel } from "#components/side-panel.tsx";
import { ContractForm } from "#features/vendors/components/contract-form.tsx";
import type { Place } from "#lib/action.ts";
import { getTranslator } from "#lib/translator.ts";
import { retireLabAction, retireOrganisationAction, retireSiteAction } from "../actions.ts";
import { MergeForm } from "../duplicates/components/merge-form.tsx";
import type { OpenForm, OrganisationFile } from "../loaders.ts";
import { EndMandateForm } from "../mandates/components/end-mandate-form.tsx";
import { MandateForm } from "../mandates/components/mandate-form.tsx";
import { ContactForm } from "../readiness/components/contact-form.tsx";
import { contactPart } from "../readiness/rules.ts";
import { LabForms } from "./lab-forms.tsx";
import { OrganisationForm } from "./organisation-form.tsx";
import { ReasonForm } from "./reason-form.tsx";

type Props = { loaded: OrganisationFile; open: OpenForm; file: string; place: Place };
type Translate = Awaited<ReturnType<typeof getTranslator>>;

/** The one form that is open, beside the file it changes; what it does not know opens nothing. */
export async function EditPanel(props: Props) {
  const t = await getTranslator();
  const form = aboutThe(props, t) ?? aboutALab(props, t) ?? aboutAContract(props, t);
  if (form === null) return null;
  return (
    <SidePanel
      closeHref={props.file}
      closeLabel={t("organisations.close")}
      eyebrow={props.loaded.organisation.name}
      title={form.title}
    >
      {form.body}
    </SidePanel>
  );
}

function aboutThe({ loaded, open, file, place }: Props, t: Translate) {
  const { organisation } = loaded;
  const { id, version } = organisation;
  const part = contactPart(open.act.replace(/^contact-/, ""));
  if (part !== null && open.act.startsWith("contact-"))
    return {
      title: t(`readiness.items.${part}`),
      body: (
        <ContactForm
          contact={loaded.contacts.find((one) => one.part === part)}
          organisationId={id}
          part={part}
          place={place}
        />
      ),
    };
  if (open.act === "identity")
    return {
      title: t("organisations.amend"),
      body: <OrganisationForm organisation={organisation} place={place} />,
    };
  if (open.act === "retire")
    return {
      title: t("organisations.retire"),
      body: (
        <ReasonForm
          act={retireOrganisationAction.bind(null, place)}
          help={t("organisations.help.retire")}
          hidden={{ organisationId: id, version }}
          id="retire"
          submit={t("organisations.retire")}
        />
      ),
    };
  if (open.act === "merge" && open.other !== null)
    return {
      title: t("organisations.merge.title"),
      body: <MergeForm absorbed={open.other} file={file} kept={organisation} place={place} />,
    };
  return null;
}

function aboutALab({ loaded: { organisation }, open, place }: Props, t: Translate) {
  const lab = organisation.labs.find(({ id }) => id === open.about);
  const site = organisation.labs.flatMap(({ sites }) => sites).find(({ id }) => id === open.about);
  const shared = { organisation, place };
  if (open.act === "lab")
    return { title: t("organisations.addLab"), body: <LabForms {...shared} about={{ form: "new-lab" }} /> };
  if (open.act === "amend-lab" && lab !== undefined)
    return {
      title: t("organisations.amendLab"),
      body: <LabForms {...shared} about={{ form: "lab", lab }} />,
    };
  if (open.act === "site" && lab !== undefined)
    return {
      title: t("organisations.addSite"),
      body: <LabForms {...shared} about={{ form: "new-site", lab }} />,
    };
  if (open.act === "amend-site" && site !== undefined)
    return {
      title: t("organisations.amendSite"),
      body: <LabForms {...shared} about={{ form: "site", site }} />,
    };
  if (open.act === "retire-lab" && lab !== undefined)
    return {
      title: t("organisations.retireLab"),
      body: (
        <ReasonForm
          act={retireLabAction.bind(null, place)}
          help={t("organisations.help.retireLab", { name: lab.name })}
          hidden={{ labId: lab.id, version: lab.version }}
          id="retire-lab"
          submit={t("organisations.retireLab")}
        />
      ),
    };
  if (open.act === "retire-site" && site !== undefined)
    return {
      title: t("organisations.retireSite"),
      body: (
        <ReasonForm
          act={retireSiteAction.bind(null, place)}
          help={t("organisations.help.retireLab", { name: site.name })}
          hidden={{ siteId: site.id, version: site.version }}
          id="retire-site"
          submit={t("organisations.retireSite")}
        />
      ),
    };
  return null;
}

function aboutAContract({ loaded, open, place }: Props, t: Translate) {
  const { organisation, today } = loaded;
  const mandate = loaded.mandates.find(({ id }) => id === open.about);
  const contract = loaded.contracts.find(({ id }) => id === open.about);
  if (open.act === "mandate")
    return {
      title: t("readiness.mandates.add"),
      body: (
        <MandateForm holders={open.holders} organisationId={organisation.id} place={place} today={today} />
      ),
    };
  if (open.act === "end-mandate" && mandate !== undefined)
    return {
      title: t("readiness.mandates.end"),
      body: <EndMandateForm mandate={mandate} place={place} today={today} />,
    };
  if (open.act === "contract" && (open.about === undefined || contract !== undefined))
    return {
      title: t(contract === undefined ? "readiness.contracts.add" : "readiness.contracts.amend"),
      body: (
        <ContractForm
          contract={contract}
          organisationId={organisation.id}
          place={place}
          vendors={open.vendors}
        />
      ),
    };
  return null;
}
