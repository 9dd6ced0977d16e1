/** A collection of five documents of three titles, in the shape of its file. */
export const RIVER = {
  name: 'river',
  docs: [
    { id: 'a1', title: 'Bridge', text: 'The bridge at Lindau opened in May. It cost forty million euros.' },
    { id: 'a2', title: 'Bridge', text: 'The mayor Clara Weiss cut the ribbon before two thousand people.' },
    {
      id: 'b1',
      title: 'Ferry',
      text: 'The ferry carried ninety cars an hour until the owner sold it to Norway.',
    },
    { id: 'b2', title: 'Ferry', text: 'Its captain, Otto Brandt, retired after thirty years on the lake.' },
    { id: 'c1', title: 'Fish', text: 'Anglers caught fewer pike and perch after the flood of last autumn.' },
  ],
  queries: [
    { id: 'q1', text: 'How much did the bridge at Lindau cost?', answers: ['forty million euros'] },
    { id: 'q2', text: 'Who cut the ribbon?', answers: ['Clara Weiss', 'The mayor'] },
    { id: 'q3', text: 'To which country was the ferry sold?', answers: ['Norway'] },
    { id: 'q4', text: 'Which captain retired?', answers: ['Otto Brandt'] },
    { id: 'q5', text: 'What did anglers catch fewer of after the flood?', answers: ['pike and perch'] },
  ],
  qrels: { q1: { a1: 1 }, q2: { a2: 1, a1: 0 }, q3: { b1: 1 }, q4: { b2: 1 }, q5: { c1: 1 } },
  unanswerable: [{ id: 'u1', text: 'How much did the airport at Basel cost?', para: 'a1' }],
};
