import { FieldListForm } from "#components/field-list-form.tsx";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import { formatInstantCompact, instantOf } from "#lib/dates.ts";
import { getTranslator } from "#lib/translator.ts";
import { getWords } from "#lib/words.ts";
import { linkAccountsAction } from "../actions.ts";
import type { MemberRow, OtherAccount } from "../queries.ts";

type Props = {
  of: Pick<MemberRow, "id" | "name">;
  accounts: readonly OtherAccount[];
  /** Whose account could be the same person's. */
  others: readonly Pick<MemberRow, "id" | "name" | "user">[];
  mayLink: boolean;
  place: Place;
};

/** Which accounts are one person's: what is written with one is not signed with another. */
export async function PersonAccounts({ of, accounts, others, mayLink, place }: Props) {
  const t = await getTranslator();
  const { settings, errors, problems } = await getWords("settings", "errors", "problems");
  const words = settings.accounts;
  const at = (linked: Date) =>
    formatInstantCompact(instantOf(linked), { zone: "Europe/Paris", locale: place.locale });
  return (
    <div className="mt-4 flex flex-col gap-3">
      {accounts.length === 0 ? null : (
        <section aria-labelledby="other-accounts">
          <h3 className="font-semibold text-base text-ink" id="other-accounts">
            {words.title}
          </h3>
          <ul className="mt-1 flex flex-col gap-2 text-sm">
            {accounts.map(({ memberId, name, email, reason, linkedAt, linkedBy }) => (
              <li key={memberId}>
                <p className="text-ink [overflow-wrap:anywhere]">
                  {name} · {email}
                </p>
                <p className="text-faint text-xs [overflow-wrap:anywhere]">
                  {t("settings.accounts.linked", { name: linkedBy, at: at(linkedAt), reason })}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {mayLink && others.length > 0 ? (
        <FieldListForm
          act={linkAccountsAction.bind(null, place)}
          behind={{ label: words.link, icon: "users" }}
          done={words.done}
          fields={[
            {
              ...{ as: "select", name: "otherId", label: words.other, help: words.help },
              options: others.map(({ id, name, user }) => ({ value: id, label: `${name} · ${user.email}` })),
              placeholder: words.choose,
            },
            { as: "area", name: "reason", label: words.reason, required: true, rows: 2 },
          ]}
          hidden={{ memberId: of.id }}
          id={`link-${of.id}`}
          idle={IDLE}
          submit={{ label: words.submit, pending: words.pending, icon: "users", look: "secondary" }}
          words={{ errors, problems }}
        />
      ) : null}
    </div>
  );
}
