import { FieldListForm } from "#components/field-list-form.tsx";
import { Section } from "#components/section.tsx";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import { formatInstantCompact, instantOf } from "#lib/dates.ts";
import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";
import { getWords } from "#lib/words.ts";
import { textChoices } from "../../components/text-choices.ts";
import { writeRouteAction } from "../actions.ts";
import { LANGUAGES, OFFICIAL_LINKS, ROUTES } from "../catalogue.ts";
import type { LoadedRoutes } from "../loaders.ts";
import type { ListedRoute } from "../queries.ts";

type Props = { loaded: LoadedRoutes; place: Place; t: Translate };

const ZONE = "Europe/Paris";

/** Where victims are told to complain: the text in use in each language, and those before it. */
export async function RouteSection({ loaded, place, t }: Props) {
  const { errors, problems } = await getWords("errors", "problems");
  const { routes, texts, mayWrite, summary } = loaded;
  return (
    <Section id="route" title={t("victimRoutes.title")}>
      <div className="flex flex-col gap-3">
        <p className="max-w-prose text-soft text-sm">{t("victimRoutes.intro")}</p>
        {routes.length === 0 ? <p className="text-faint text-sm">{t("victimRoutes.none")}</p> : null}
        {LANGUAGES.map((language) => {
          const [latest, ...earlier] = routes.filter((one) => one.language === language);
          return (
            <div className="flex flex-col gap-2" key={language}>
              {latest === undefined ? null : <RouteText locale={place.locale} route={latest} t={t} />}
              {earlier.length === 0 ? null : (
                <details className="text-sm">
                  <summary className="text-soft">
                    {t("victimRoutes.earlier", { count: earlier.length })}
                  </summary>
                  <div className="mt-2 flex flex-col gap-3">
                    {earlier.map((route) => (
                      <RouteText key={route.id} locale={place.locale} route={route} t={t} />
                    ))}
                  </div>
                </details>
              )}
              {mayWrite ? (
                <FieldListForm
                  act={writeRouteAction.bind(null, place)}
                  behind={{ label: t(`victimRoutes.write.${language}`), icon: "pen" }}
                  done={t("victimRoutes.done")}
                  fields={[
                    {
                      ...{ as: "area", name: "text", label: t("victimRoutes.text"), required: true, rows: 8 },
                      ...{ value: latest?.text ?? "", help: t("victimRoutes.textHelp") },
                    },
                    {
                      ...{ as: "area", name: "links", label: t("victimRoutes.links"), rows: 5 },
                      help: t("victimRoutes.linksHelp"),
                      value: (latest?.links ?? ROUTES.map((route) => OFFICIAL_LINKS[route])).join("\n"),
                    },
                    {
                      ...{ as: "select", name: "textVersionId", label: t("victimRoutes.usedIn") },
                      ...{ value: latest?.textVersionId ?? "", placeholder: t("victimRoutes.notYet") },
                      options: textChoices(texts, t),
                    },
                  ]}
                  hidden={{ incidentId: summary.incident.id, language, seen: latest?.number ?? 0 }}
                  id={`route-${language}`}
                  idle={IDLE}
                  submit={{ label: t("victimRoutes.submit"), pending: t("hardCases.form.pending") }}
                  words={{ errors, problems }}
                />
              ) : null}
            </div>
          );
        })}
      </div>
    </Section>
  );
}

function RouteText({ route, locale, t }: { route: ListedRoute; locale: Locale; t: Translate }) {
  const at = formatInstantCompact(instantOf(route.recordedAt), { zone: ZONE, locale });
  const { textVersion } = route;
  return (
    <article className="flex flex-col gap-1">
      <p className="text-faint text-xs">
        {[
          t("victimRoutes.version", {
            number: String(route.number),
            language: t(`communications.texts.languages.${route.language}`),
            ...{ by: route.recordedBy, at },
          }),
          textVersion === null
            ? t("victimRoutes.unused")
            : t("victimRoutes.used", { title: textVersion.text.title, number: String(textVersion.number) }),
        ].join(" · ")}
      </p>
      <p className="max-w-prose whitespace-pre-line text-ink text-sm [overflow-wrap:anywhere]">
        {route.text}
      </p>
      <ul className="text-sm">
        {route.links.map((link) => (
          <li key={link}>
            <a className="text-accent underline [overflow-wrap:anywhere]" href={link} rel="noreferrer">
              {link}
            </a>
          </li>
        ))}
      </ul>
    </article>
  );
}
