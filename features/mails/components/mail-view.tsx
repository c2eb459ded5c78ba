import { Notice } from "#components/notice.tsx";
import { Section } from "#components/section.tsx";
import type { Place } from "#lib/action.ts";
import { getTranslator } from "#lib/translator.ts";
import { getWords } from "#lib/words.ts";
import { testMailAction } from "../actions.ts";
import { MAIL_STATES } from "../catalogue.ts";
import type { MailsLoaded } from "../loaders.ts";
import { MailAct } from "./mail-act.tsx";
import { MailLedger } from "./mail-ledger.tsx";

type Props = { loaded: MailsLoaded; place: Place };

/** How mail stands, a test, and the ledger of what was sent. */
export async function MailView({ loaded, place }: Props) {
  const t = await getTranslator();
  const { server, troubles, may, filter } = loaded;
  const base = `/${place.locale}/${place.workspace}/settings/mail`;
  const links = [
    ["", t("mails.page.all")],
    ...MAIL_STATES.map((one) => [one, t(`mails.states.${one}`)]),
  ] as const;
  return (
    <div className="flex flex-col gap-5">
      {server === null ? (
        <Notice kind="warning" title={t("mails.page.noServer")}>
          <p>{t("mails.page.noServerBody")}</p>
        </Notice>
      ) : null}
      {troubles.waiting + troubles.lost > 0 ? (
        <Notice kind="error" title={t("mails.page.untold", { count: troubles.waiting + troubles.lost })}>
          <p>{t("mails.page.untoldBody")}</p>
        </Notice>
      ) : null}
      {server === null ? null : (
        <Section id="server" title={t("mails.page.server")}>
          <p className="text-ink">{t("mails.page.through", { ...server })}</p>
          <p className="mt-1 mb-3 text-soft text-sm">{t("mails.page.taken")}</p>
          {may.test ? (
            <MailAct
              act={testMailAction.bind(null, place)}
              hidden={{}}
              id="test"
              sort="test"
              words={await getWords("mails", "errors", "problems")}
            />
          ) : null}
        </Section>
      )}
      <Section
        actions={
          <nav
            aria-label={t("mails.page.filter")}
            className="flex flex-wrap gap-x-3 gap-y-1 text-sm print:hidden"
          >
            {links.map(([state, label]) => (
              <a
                aria-current={filter.state === state ? "true" : undefined}
                className="text-accent underline aria-[current=true]:font-semibold aria-[current=true]:text-ink aria-[current=true]:no-underline"
                data-follow="stay"
                href={state === "" ? base : `${base}?state=${state}`}
                key={state}
              >
                {label}
              </a>
            ))}
          </nav>
        }
        id="ledger"
        title={t("mails.page.ledger")}
      >
        <p className="mb-3 text-faint text-xs">{t("mails.page.ledgerHelp")}</p>
        <MailLedger loaded={loaded} place={place} />
      </Section>
    </div>
  );
}
