import { DefinitionList } from "#components/definition-list.tsx";
import { Section } from "#components/section.tsx";
import { type AddresseeWords, addresseesOf } from "../../components/addressee-words.ts";
import { anchorText } from "../../components/anchor-words.ts";
import { authorityHref } from "../../components/law-href.ts";
import { whoLines } from "../../components/who-words.ts";
import type { RuleView } from "./rule-view.ts";

/** Whom the rule binds, what starts its clock, and whom it tells. */
export function DutySection({ view }: { view: RuleView }) {
  const { rule, t } = view;
  const { to, copies } = addresseesOf(rule, view);
  const who = whoLines(rule, view).map(({ id, text }) => ({ id, term: t(`law.who.${id}`), value: text }));
  return (
    <Section id="duty" title={t("law.rule.duty")}>
      <DefinitionList
        items={[
          ...who,
          {
            id: "trigger",
            term: t("law.rule.trigger"),
            value: (
              <>
                {anchorText(rule.anchor, view)}
                {rule.anchorUnstated ? (
                  <span className="block text-soon text-xs">{t("law.rule.anchorUnstated")}</span>
                ) : null}
              </>
            ),
          },
          { id: "to", term: t("law.rule.to"), value: <Addressees base={view.base} told={to} /> },
          ...(copies.length === 0
            ? []
            : [
                {
                  id: "copies",
                  term: t("law.rule.copies"),
                  value: <Addressees base={view.base} told={copies} />,
                },
              ]),
        ]}
      />
    </Section>
  );
}

function Addressees({ told, base }: { told: readonly AddresseeWords[]; base: string }) {
  return (
    <ul className="flex flex-col gap-0.5">
      {told.map(({ id, name, authority, only }) => (
        <li key={id}>
          {authority === null ? (
            name
          ) : (
            <a className="text-accent underline" href={authorityHref(base, authority)}>
              {name}
            </a>
          )}
          {only === null ? null : <span className="block text-faint text-xs">{only}</span>}
        </li>
      ))}
    </ul>
  );
}
