/**
 * Answers of our own, cut into the phrases a speaker says in one breath. Fillers and pauses go between phrases. The two
 * parts share no text; only `tuning` is ever looked at while something is being adjusted.
 */
export type Part = 'tuning' | 'held-out';

const answer = (text: string): readonly string[] => text.split('/').map((phrase) => phrase.trim());

export const TEXTS: Readonly<Record<Part, readonly (readonly string[])[]>> = {
  tuning: [
    answer(
      'Two years ago I was the release engineer / for a payments platform / and on the morning of the launch / the pipeline stopped / at the integration stage. / I had to find the cause / before the rollout window closed. / I looked at the contract tests first / and saw that the mock server was old. / I refreshed the image / and replayed only that stage / which saved half an hour. / In the end we shipped on time / and nobody outside noticed.',
    ),
    answer(
      'The alert came at ten past two / and it said that orders were failing. / My task was to decide / whether we should roll back. / I compared the error rate / with the share of users on the new flag / and the numbers did not match. / So I switched the flag off / and watched the graph for five minutes. / The errors went away / and I wrote a short summary for the team.',
    ),
    answer(
      'We were upgrading a fleet of hosts / and one step kept stalling. / It turned out / that the callback arrived / before the host was ready. / I added a check / and a retry with growing delays. / Then I tried it on staging / and afterwards on the worst clusters. / The failures dropped below one percent / within thirty minutes.',
    ),
    answer(
      'There was tension between developers and operations / because one side wanted speed / and the other wanted calm. / I asked both to draw the path of a change / on one board. / We agreed on a common definition of done / and on a rollback that anyone could start. / Four months later / we had half as many incidents / and several deploys a day.',
    ),
    answer(
      'During the quarterly release / the reports became slow / one hour after we had started. / I moved the traffic to test accounts / so that customers were safe. / The queries over old history were the problem. / A hotfix needed ninety minutes / and a rollback forty / so I chose the rollback. / No data was lost / and we added a check with real history.',
    ),
    answer(
      'I joined a team / that had no on call rota. / Every night somebody different was woken up / and nobody knew the system well. / I wrote down who knew what / and proposed a weekly turn. / I also cut the noisy alarms / from eighty down to twelve. / After a month people slept again / and the mean time to answer fell to four minutes.',
    ),
    answer(
      'The search index was rebuilt every evening / and it ran longer each week. / I measured where the time went / and most of it was spent on reading files twice. / I cached the first pass / and split the work in ten parts. / The whole run went down / from three hours to forty minutes / and the morning reports were never late again.',
    ),
  ],
  'held-out': [
    answer(
      'Last winter our checkout broke / right after a deploy. / I was the person on call / and I had to restore it quickly. / First I told support / what was affected and what was not. / Next I read the changelog / and found a new column without a default. / Rolling back the code alone / would have made it worse / so I set a default and then went back. / Orders recovered after twenty minutes / and we changed how we write migrations.',
    ),
    answer(
      'A library we use had a new major version / and one call needed a second argument. / The main path was updated / but the refund job was forgotten. / I searched for every use of it / and fixed three more places. / I wrote tests for the background work / and asked another engineer to review them. / Since then / a major bump never goes out / without that search.',
    ),
    answer(
      'Our certificates expired on a Sunday / and the mobile clients could not connect. / I was asked to bring the service back / and to make sure it would not happen again. / I issued new ones by hand / and rolled them out region by region. / Afterwards I built a small job / that renews them a month early / and pages us if it fails. / We have had no outage of that kind since.',
    ),
    answer(
      'The storage cluster lost a node / while a second one was being repaired. / We were close to losing data. / I stopped every batch job / and slowed the writes / so that the copies could catch up. / I kept the product team informed / with a short note every quarter of an hour. / By the evening all copies were complete / and we moved the repairs to quiet hours.',
    ),
    answer(
      'My manager wanted a single dashboard / for eleven services. / Each team measured in its own way / so the numbers could not be compared. / I interviewed the teams / and wrote a page with five common measures. / Two teams objected / and I worked with them for a day. / When it was live / we found a slow dependency in the first week / and saved a third of the latency.',
    ),
    answer(
      'We had a build that failed at random / about once in nine runs. / People simply started it again. / I collected a hundred logs / and sorted them by the last line. / Most of them ended / in a port that was already taken. / I gave each test its own port / and made the build report the owner. / The failures went from eleven percent to almost none / and the queue became shorter.',
    ),
  ],
};
