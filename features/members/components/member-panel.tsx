import type { ComponentProps } from "react";
import { SidePanel } from "#components/side-panel.tsx";
import { getTranslator } from "#lib/translator.ts";
import type { MemberRow } from "../queries.ts";
import { MemberForms } from "./member-forms.tsx";
import { PersonAccounts } from "./person-accounts.tsx";

type Props = Omit<ComponentProps<typeof MemberForms>, "member"> &
  Omit<ComponentProps<typeof PersonAccounts>, "of"> & { member: MemberRow };

/** One member beside the list of all. */
export async function MemberPanel({ member, place, accounts, others, mayLink, ...forms }: Props) {
  const t = await getTranslator();
  const { id, name, roles, locale, user, organisations, mandates } = member;
  const organisationIds = organisations.map(({ organisationId }) => organisationId);
  return (
    <SidePanel
      closeHref={`/${place.locale}/${place.workspace}/settings/people`}
      closeLabel={t("actions.close")}
      eyebrow={user.email}
      title={name}
    >
      {mandates.length === 0 ? null : (
        <p className="mb-4 text-sm text-soft">{t("settings.member.mandates", { count: mandates.length })}</p>
      )}
      <MemberForms key={id} {...forms} member={{ id, name, roles, locale, organisationIds }} />
      <PersonAccounts accounts={accounts} mayLink={mayLink} of={member} others={others} place={place} />
    </SidePanel>
  );
}
