window.YTD.tweets.part0 = [
 {
  "tweet": {
   "id_str": "1601",
   "id": "1601",
   "created_at": "Thu Dec 08 06:30:00 +0000 2022",
   "full_text": "آب شهر از سپیده‌دم بریده است؛ از اداره پرسیدیم، گفتند تا شب باز می‌شود. #آب https://t.co/abc",
   "lang": "fa",
   "entities": {
    "hashtags": [
     {
      "text": "آب",
      "indices": [
       "70",
       "73"
      ]
     }
    ],
    "urls": [
     {
      "url": "https://t.co/abc",
      "expanded_url": "https://shahr.example/ab",
      "display_url": "shahr.example/ab"
     }
    ],
    "user_mentions": []
   },
   "favorite_count": "3",
   "retweet_count": "1"
  }
 },
 {
  "tweet": {
   "id_str": "1602",
   "id": "1602",
   "created_at": "Fri Dec 09 06:30:00 +0000 2022",
   "full_text": "برف نخست کوه نشست &amp; راه هنوز باز است.",
   "lang": "fa",
   "entities": {
    "hashtags": [],
    "urls": [],
    "user_mentions": []
   }
  }
 }
]