import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import {
  changeMemberAction,
  endMembershipAction,
  inviteMemberAction,
  renewInvitationAction,
} from "#features/members/actions.ts";
import { InviteForm } from "#features/members/components/invite-form.tsx";
import { MemberPanel } from "#features/members/components/member-panel.tsx";
import { PeopleTable } from "#features/members/components/people-table.tsx";
import { SettingsTabs } from "#features/members/components/settings-tabs.tsx";
import { loadPeople } from "#features/members/loaders.ts";
import { getTranslator } from "#lib/translator.ts";
import { getWords } from "#lib/words.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslator())("settings.people.title") };
}

type Props = PageProps<"/[locale]/[workspace]/settings/people">;

export default async function PeoplePage({ params, searchParams }: Props) {
  const { workspace } = await params;
  const place = { workspace, locale: await getLocale() };
  const people = await loadPeople(workspace, (await searchParams).member);
  const { members, chosen, organisations, mail, may, now } = people;
  const words = await getWords("settings", "roles", "shell", "errors", "problems");
  const isHere = chosen?.endedAt === null;
  const linked = new Set(people.accounts.map(({ memberId }) => memberId));
  const isAwaited = isHere && chosen.acceptedAt === null && mail === "set_up";
  return (
    <>
      <SettingsTabs current="/people" place={place} />
      <div className="flex flex-col gap-4">
        {may.invite ? (
          <InviteForm
            act={inviteMemberAction.bind(null, place)}
            locale={people.locale}
            mail={mail}
            organisations={organisations}
            words={words}
          />
        ) : null}
        <PeopleTable members={members} now={now} place={place} />
      </div>
      {chosen === null ? null : (
        <MemberPanel
          acts={{
            change: may.change && isHere ? changeMemberAction.bind(null, place) : null,
            end: may.end && isHere ? endMembershipAction.bind(null, place) : null,
            renew: may.invite && isAwaited ? renewInvitationAction.bind(null, place) : null,
          }}
          accounts={people.accounts}
          mayLink={may.link && isHere}
          member={chosen}
          organisations={organisations}
          others={members.filter(({ id }) => id !== chosen.id && !linked.has(id))}
          place={place}
          words={words}
        />
      )}
    </>
  );
}
