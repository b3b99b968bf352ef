window.YTD.deleted_tweets.part0 = [
  {
    "tweet": {
      "id_str": "17",
      "id": "17",
      "full_text": "We posted the wrong opening hours this morning and will replace them as soon as the caretaker answers the telephone, sorry for the confusion everybody.",
      "created_at": "Mon Mar 04 12:00:00 +0000 2024",
      "deleted_at": "2024-03-04T13:00:00.000Z",
      "lang": "en",
      "truncated": false,
      "favorite_count": "0",
      "retweet_count": "0",
      "entities": {
        "urls": [],
        "hashtags": []
      }
    }
  }
]