import Corpus
import Search
import TestSupport

/// What a query finds in a corpus, written as `document title / section title`, best first.
func found(_ query: String, in corpus: Corpus = sampleCorpus(), asTyped: Bool = false) throws
  -> [String]
{
  try hits(query, in: corpus, asTyped: asTyped).map { hit in
    let document = corpus.documents[hit.document]
    return document.title(of: document.sections[hit.section])
  }
}

func hits(_ query: String, in corpus: Corpus = sampleCorpus(), asTyped: Bool = false) throws
  -> [Hit]
{
  try SearchIndex(corpus).search(.parse(query, asTyped: asTyped), limit: 20).hits
}

/// The words that a query marks in the sections it finds.
func marked(_ query: String, in corpus: Corpus = sampleCorpus()) throws -> [[String]] {
  try hits(query, in: corpus).map { hit in
    hit.matches.map { corpus.documents[hit.document].text[$0] }
  }
}
