import { Icon } from "#components/icon.tsx";
import { Notice } from "#components/notice.tsx";
import { PageHeader } from "#components/page-header.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import type { LawView } from "#features/law/components/law-view.ts";
import { formatDay } from "#lib/dates.ts";
import { CorrectionHistory } from "../corrections/components/correction-history.tsx";
import type { FormLoaded } from "../loaders.ts";
import { FormSection } from "./form-section.tsx";
import { GradeLegend } from "./grade-legend.tsx";

export type FormView = Omit<LawView, "on">;

/** One form: what it was copied from, its fields in the order of the screen, how well each is known. */
export function FormPage({ loaded, view }: { loaded: FormLoaded; view: FormView }) {
  const { form, mayCorrect, history } = loaded;
  const { t, locale } = view;
  return (
    <>
      <FormHeader loaded={loaded} view={view} />
      <Notice className="mb-4 max-w-prose" kind={form.mappedOn.seenLive ? "note" : "warning"}>
        <p className="font-semibold">
          {t("lawForms.mappedOn", { on: formatDay(Temporal.PlainDate.from(form.mappedOn.on), locale) })}
        </p>
        <p>{form.mappedOn.from[locale]}</p>
        <p>{t(mayCorrect ? "lawForms.youMayCorrect" : "lawForms.whoCorrects")}</p>
      </Notice>
      <GradeLegend form={form} t={t} />
      <div className="flex flex-col gap-4">
        {form.sections.map((section) => (
          <FormSection form={form} key={section.id} mayCorrect={mayCorrect} section={section} view={view} />
        ))}
        <CorrectionHistory form={form} history={history} view={view} />
      </div>
    </>
  );
}

function FormHeader({
  loaded: { form, versions },
  view: { t, locale },
}: {
  loaded: FormLoaded;
  view: FormView;
}) {
  return (
    <PageHeader
      eyebrow={<code>{form.id}</code>}
      meta={
        <>
          <span>{t("lawForms.version", { version: form.version })}</span>
          {versions.length > 1 ? <span>{t("lawForms.versions", { count: versions.length })}</span> : null}
          <StateBadge
            icon={form.status === "draft" ? "circle-dashed" : "circle-check"}
            tone={form.status === "draft" ? "soon" : "fine"}
          >
            {t(form.status === "draft" ? "lawForms.draft" : "lawForms.inUse")}
          </StateBadge>
          {form.portal === null ? (
            <span>{t("lawForms.noPortal")}</span>
          ) : (
            <a className="text-accent underline" href={form.portal.url} rel="noreferrer" target="_blank">
              {t("lawForms.portal", {
                language: t(`drafts.languages.${form.portal.language === "en" ? "en" : "fr"}`),
              })}{" "}
              <Icon className="inline-block size-3" name="external-link" />
            </a>
          )}
        </>
      }
      title={form.title[locale]}
    />
  );
}
