import { FieldListForm } from "#components/field-list-form.tsx";
import { LinkButton } from "#components/link-button.tsx";
import { Section } from "#components/section.tsx";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import { toLocalFields } from "#lib/dates.ts";
import { getWords } from "#lib/words.ts";
import { postPageAction, removePageAction } from "../actions.ts";
import type { LoadedPress } from "../loaders.ts";
import { dayText, type PressView, ZONE } from "./press-view.ts";

type Props = {
  loaded: LoadedPress;
  /** The address of the case. */
  base: string;
  place: Place;
  view: PressView;
};

/** The pages that everybody can read, and which of them stand for letters under GDPR 34(3)(c). */
export async function PagesSection({ loaded, base, place, view }: Props) {
  const words = await getWords("errors", "problems");
  const { t } = view;
  const { pages, own, may, summary, now, noticed } = loaded;
  const today = toLocalFields(Temporal.Instant.fromEpochMilliseconds(now), ZONE).date;
  const options = own.map(({ organisationId, name }) => ({ value: organisationId, label: name }));
  const [only] = options;
  const isChoice = may.recordForCase || options.length > 1;
  return (
    <Section
      actions={
        <LinkButton href={`${base}/persons`} icon="users" size="compact">
          {t("press.pages.persons")}
        </LinkButton>
      }
      id="public-pages"
      title={t("press.pages.title")}
    >
      <div className="flex flex-col gap-3">
        <p className="max-w-prose text-soft text-sm">{t("press.pages.intro", { count: noticed })}</p>
        {pages.length === 0 ? <p className="text-faint text-sm">{t("press.pages.none")}</p> : null}
        <ul className="flex flex-col gap-3">
          {pages.map((page) => (
            <li className="flex flex-col gap-1 border-line border-t pt-2" key={page.id}>
              <a className="text-accent underline [overflow-wrap:anywhere]" href={page.url} rel="noreferrer">
                {page.url}
              </a>
              <p className="text-soft text-sm">
                {[
                  page.organisation?.name ?? t("press.wholeCase"),
                  page.standsForLetters ? t("press.pages.standsForLetters") : t("press.pages.beside"),
                  page.removedOn === null
                    ? t("press.pages.since", { from: dayText(page.postedOn, view) })
                    : t("press.pages.span", {
                        from: dayText(page.postedOn, view),
                        to: dayText(page.removedOn, view),
                      }),
                ].join(" · ")}
              </p>
              <RestingWaves base={base} page={page} view={view} />
              {page.mayAct && page.removedOn === null ? (
                <FieldListForm
                  act={removePageAction.bind(null, place)}
                  behind={{ label: t("press.pages.remove"), icon: "minus" }}
                  done={t("press.pages.removed")}
                  fields={[
                    {
                      ...{ as: "date", name: "removedOn", label: t("press.pages.removedOn") },
                      ...{ required: true, value: today },
                      ...(page.waves.length === 0
                        ? {}
                        : { help: t("press.pages.removeHelp", { count: page.waves.length }) }),
                    },
                  ]}
                  hidden={{ pageId: page.id }}
                  id={`remove-${page.id}`}
                  idle={IDLE}
                  submit={{ label: t("press.pages.removeSubmit"), pending: t("press.form.pending") }}
                  words={words}
                />
              ) : null}
            </li>
          ))}
        </ul>
        {isChoice || only !== undefined ? (
          <FieldListForm
            act={postPageAction.bind(null, place)}
            behind={{ label: t("press.pages.post"), icon: "plus" }}
            done={t("press.pages.posted")}
            fields={[
              ...(isChoice
                ? [
                    {
                      ...{
                        as: "select" as const,
                        name: "organisationId",
                        label: t("press.form.organisation"),
                      },
                      ...(may.recordForCase ? { placeholder: t("press.wholeCase") } : {}),
                      options,
                    },
                  ]
                : []),
              {
                ...{ as: "text", name: "url", label: t("press.pages.url"), required: true },
                help: t("press.pages.urlHelp"),
              },
              {
                ...{ as: "date", name: "postedOn", label: t("press.pages.postedOn"), required: true },
                value: today,
              },
              {
                ...{ as: "check", name: "standsForLetters", label: t("press.pages.standsLabel") },
                ...{ checked: false, help: t("press.pages.standsHelp") },
              },
            ]}
            hidden={{
              incidentId: summary.incident.id,
              ...(isChoice || only === undefined ? {} : { organisationId: only.value }),
            }}
            id="post-page"
            idle={IDLE}
            submit={{ label: t("press.pages.postSubmit"), pending: t("press.form.pending"), icon: "plus" }}
            words={words}
          />
        ) : null}
      </div>
    </Section>
  );
}

type RestingProps = Pick<Props, "base" | "view"> & { page: LoadedPress["pages"][number] };

/** The waves that rest on a page, each leading to its own; gone with it once it is taken down. */
function RestingWaves({ page: { waves, removedOn, standsForLetters }, base, view: { t } }: RestingProps) {
  if (!standsForLetters) return null;
  if (waves.length === 0) return <p className="text-faint text-sm">{t("press.pages.noWave")}</p>;
  return (
    <div className="text-sm">
      <p className={removedOn === null ? "text-soft" : "font-medium text-ink"}>
        {t(removedOn === null ? "press.pages.waves" : "press.pages.wavesGone", { count: waves.length })}
      </p>
      <ul className="flex flex-wrap gap-x-4">
        {waves.map(({ id, number, lab, campaignId }) => (
          <li key={id}>
            <a
              className="text-accent hover:underline"
              data-follow=""
              href={`${base}/persons/campaigns/${campaignId}#wave-${number}`}
            >
              {`${lab} · ${t("communications.wave", { number: String(number) })}`}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
