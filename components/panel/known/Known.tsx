/** What is known of the shopper: who they are, how they decide, how to reach them, their other accounts. */
import { Accounts } from './Accounts.tsx';
import { Contacts } from './Contacts.tsx';
import { ProfileSection } from './ProfileSection.tsx';
import type { KnownProps } from './types.ts';

export function Known(props: KnownProps) {
  const { contacts, hides } = props;
  return (
    <>
      <ProfileSection {...props} />
      {contacts.length > 0 && <Contacts contacts={contacts} hides={hides} now={props.now} />}
      <Accounts {...props} />
    </>
  );
}
